/// 工作台: what waits for the reader, and the customers the reader had in hand last.
struct DeskPage: Sendable {
    struct Figure: Sendable {
        var number: String
        var label: String
        var address: Address
        /// Set when somebody is waiting for the reader.
        var isCalling = false
    }

    struct Errand: Sendable {
        var customerName: String
        var number: String
        var mark: ArchiveMark
        /// Why it is here, such as "退回：联系人电话少一位".
        var reason: String
        var since: String
        var address: Address
    }

    struct Recent: Sendable {
        var customerName: String
        var number: String
        var act: String
        var time: String
        var address: Address
    }

    /// A place the reader works in.
    struct Door: Sendable {
        var label: String
        var address: Address
        /// What is done there.
        var reason: String
        /// How things stand there; may be empty.
        var state: String
    }

    /// Such as "11月21日 星期六".
    var date: String
    var greeting: String
    var figures: [Figure]
    var errands: [Errand]
    /// Which customers those are.
    var recentsTitle: String
    var recents: [Recent]
    /// For a reader without customers, who has no errands among them.
    var doors: [Door] = []
    /// What a new archive still needs; empty once it is set up.
    var firstSteps: [(label: String, address: Address, isDone: Bool)] = []
    /// Whether the reader enters customers.
    var mayCreate = true
    /// Whether the reader sees customers at all.
    var seesCustomers = true
}

func deskView(_ page: DeskPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("工作台", en: "Desk"), place: .desk, context,
        """
        \(pageHead(page.greeting, lead: page.date, actions: page.mayCreate
            ? [Button(t("新建客户", en: "New customer"), icon: .plus, kind: .primary, key: "n").link(to: "/customers/new")] : []))
        <div class="figures" id="figures" data-live-region="customers">\(page.figures.map { stat($0.number, $0.label, to: $0.address, isCalling: $0.isCalling) })</div>
        \(if: !page.firstSteps.isEmpty, section(t("开始使用", en: "First steps"), firstSteps(page)))
        \(if: page.seesCustomers, columns(page, t))
        \(if: !page.doors.isEmpty, section(t("从这里开始", en: "Start here"), doors(page)))
        """)
}

private func columns(_ page: DeskPage, _ t: Words) -> HTML {
    """
    <div class="desk-columns" id="desk-columns" data-live-region="customers">
    \(section(t("等我处理", en: "Waiting for me"), errands(page, t)))
    \(section(page.recentsTitle, recents(page, t)))
    </div>
    """
}

private func errands(_ page: DeskPage, _ t: Words) -> HTML {
    guard !page.errands.isEmpty else {
        return emptyState(
            .circleCheck, t("案头已清", en: "Nothing waits"), t("没有待核对、退回或未写完的档案。", en: "Nothing to verify, returned or half written."))
    }
    return """
        <ul class="slips">\(page.errands.map { errand($0, t) })</ul>
        """
}

private func errand(_ errand: DeskPage.Errand, _ t: Words) -> HTML {
    """
    <li class="slip"><a class="slip-link" href="\(errand.address)">\(errand.customerName)</a>\(errand.mark.html(t))
    <span class="slip-reason">\(errand.reason)</span><span class="slip-since">\(errand.since)</span></li>
    """
}

private func recents(_ page: DeskPage, _ t: Words) -> HTML {
    """
    <ul class="slips slips-quiet">\(page.recents.map { recent in """
        <li class="slip"><a class="slip-link" href="\(recent.address)">\(recent.customerName)</a>\(callNumber(recent.number))
        <span class="slip-reason">\(recent.act)</span><span class="slip-since">\(recent.time)</span></li>
        """ as HTML })</ul>
    """
}

private func doors(_ page: DeskPage) -> HTML {
    """
    <ul class="slips">\(page.doors.map { door in """
        <li class="slip"><a class="slip-link" href="\(door.address)">\(door.label)</a>
        <span class="slip-reason">\(door.reason)</span><span class="slip-since">\(door.state)</span></li>
        """ as HTML })</ul>
    """
}

private func firstSteps(_ page: DeskPage) -> HTML {
    """
    <ol class="first-steps">\(page.firstSteps.map { step in """
        <li\(if: step.isDone, #" class="first-step-done""#)>\(step.isDone ? Icon.circleCheck.html() : Icon.circleDashed.html())\
        <a href="\(step.address)">\(step.label)</a></li>
        """ as HTML })</ol>
    """
}
