import Archive

extension DeskPage {
    init(_ contents: DeskContents, sight: Sight, _ archive: Archive, _ view: ViewContext) {
        let builder = DeskBuilder(
            contents: contents, sight: sight, directory: archive.directory, now: archive.now, t: view.t)
        let today = CalendarDate(archive.now)
        self.init(
            date: "\(today.words(view.t)) \(view.t(today.weekdayName))",
            greeting: view.t("您好，\(view.viewer?.name ?? "")", en: "Hello, \(view.viewer?.name ?? "")"),
            figures: builder.figures, errands: builder.errands, recentsTitle: builder.recentsTitle,
            recents: builder.recents,
            doors: builder.doors, firstSteps: builder.firstSteps, mayCreate: contents.actor.role.changesCustomers,
            seesCustomers: contents.actor.role.seesCustomers)
    }
}

/// Puts the contents of a desk into words.
private struct DeskBuilder {
    let contents: DeskContents
    let sight: Sight
    let directory: Directory
    let now: Moment
    let t: Words

    private var role: Role { contents.actor.role }

    var figures: [DeskPage.Figure] {
        var figures: [DeskPage.Figure] = []
        if role.verifies {
            figures.append(figure(contents.counts.toVerify, t("待我核对", en: "To verify"), "/verify", isCalling: true))
        }
        if role.changesCustomers {
            figures.append(
                figure(contents.counts.returned, t("被退回", en: "Returned"), "/customers?state=returned", isCalling: true))
            figures.append(figure(contents.counts.drafts, t("草稿", en: "Drafts"), "/customers?state=draft"))
        }
        if let count = contents.customerCount {
            let number = count.isMore ? "\(BoundedCount.max)+" : "\(count.counted)"
            figures.append(.init(number: number, label: t("客户", en: "Customers"), address: "/customers"))
        }
        if Place.people.isOpen(to: role) {
            figures.append(figure(directory.people.count, t("人员", en: "People"), "/people"))
        }
        if let ledger = contents.ledger {
            figures.append(.init(number: "\(ledger.entryCount)", label: t("留痕", en: "Trail"), address: "/audit"))
        }
        return figures
    }

    var errands: [DeskPage.Errand] {
        contents.returned.map { errand($0, t("被退回，修改后再提交", en: "Sent back: correct it and submit again")) }
            + contents.toVerify.map { errand($0, t("\(name($0.changedByID)) 送核对", en: "From \(name($0.changedByID))")) }
            + contents.drafts.map { errand($0, t("还没有提交", en: "Not submitted yet")) }
    }

    var recentsTitle: String {
        contents.own.isEmpty ? t("最近更新", en: "Recently updated") : t("我最近看过和改过的", en: "What I opened and changed last")
    }

    var recents: [DeskPage.Recent] {
        contents.own.map { recent($0.summary, act: $0.act.map { t($0.words) } ?? "", $0.at) }
            + contents.updated.map { customer in
                let who = name(customer.changedByID)
                return recent(customer, act: t("\(who) 更新", en: "by \(who)"), customer.updatedAt)
            }
    }

    private func recent(_ customer: CustomerSummary, act: String, _ at: Moment) -> DeskPage.Recent {
        DeskPage.Recent(
            customerName: sight.text(customer.name), number: customer.number, act: act, time: at.words(t, asOf: now),
            address: "/customers/\(customer.number)")
    }

    /// Where a reader without customers works.
    var doors: [DeskPage.Door] {
        guard !role.seesCustomers else { return [] }
        var doors: [DeskPage.Door] = []
        if let ledger = contents.ledger {
            let signed = ledger.signedAt.map { $0.words(t, asOf: now) }
            doors.append(
                .init(
                    label: t("查阅留痕", en: "Read the trail"), address: "/audit",
                    reason: t("谁在何时看了什么、改了什么", en: "Who looked at what and changed what, and when"),
                    state: signed.map { t("\($0) 签名", en: "signed \($0)") } ?? t("尚未签名", en: "not signed yet")))
        }
        if Place.people.isOpen(to: role) {
            doors.append(
                .init(
                    label: t("人员与部门", en: "People and departments"), address: "/people",
                    reason: t("开通、停用账号，重置密码", en: "Open and switch off accounts, reset passwords"),
                    state: t("\(directory.people.count) 人", en: "\(directory.people.count) people")))
        }
        if Place.settings.isOpen(to: role) {
            doors.append(
                .init(
                    label: t("设置", en: "Settings"), address: "/settings",
                    reason: t("编号、必填项、遮盖、密码规则", en: "Numbering, required fields, masks, password rules"), state: ""))
        }
        return doors
    }

    /// Until the first customers are in.
    var firstSteps: [(label: String, address: Address, isDone: Bool)] {
        let hasColleagues = directory.people.count > 2
        switch role {
        case .administrator:
            guard !hasColleagues else { return [] }
            return [
                (t("看一遍编号和必填项", en: "Look through numbering and required fields"), "/settings", false),
                (t("建立部门", en: "Set up departments"), "/people/departments", !directory.departments.isEmpty),
                (t("添加同事", en: "Add colleagues"), "/people/new", hasColleagues),
                (t("放入演示数据试用", en: "Try it with demonstration data"), "/settings/demonstration", directory.hasDemonstration),
            ]
        case _ where role.changesCustomers:
            guard contents.customerCount?.counted == 0 else { return [] }
            return [
                (t("录入第一位客户", en: "Enter the first customer"), "/customers/new", false),
                (t("导入现有的表格", en: "Import the spreadsheets you keep"), "/import", false),
            ]
        default: return []
        }
    }

    private func figure(_ count: Int, _ label: String, _ address: Address, isCalling: Bool = false) -> DeskPage.Figure {
        .init(number: "\(count)", label: label, address: address, isCalling: isCalling && count > 0)
    }

    private func errand(_ customer: CustomerSummary, _ reason: String) -> DeskPage.Errand {
        DeskPage.Errand(
            customerName: sight.text(customer.name), number: customer.number, mark: ArchiveMark(customer.state),
            reason: reason, since: customer.updatedAt.words(t, asOf: now), address: "/customers/\(customer.number)")
    }

    private func name(_ id: Person.ID?) -> String {
        id.flatMap(directory.person)?.name ?? t("系统", en: "Kedang")
    }
}

extension CalendarDate {
    fileprivate var weekdayName: Bilingual {
        switch isoWeekday {
        case 1: Bilingual("星期一", en: "Monday")
        case 2: Bilingual("星期二", en: "Tuesday")
        case 3: Bilingual("星期三", en: "Wednesday")
        case 4: Bilingual("星期四", en: "Thursday")
        case 5: Bilingual("星期五", en: "Friday")
        case 6: Bilingual("星期六", en: "Saturday")
        default: Bilingual("星期日", en: "Sunday")
        }
    }
}
