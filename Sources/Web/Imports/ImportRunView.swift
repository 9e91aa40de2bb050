/// The fourth step: how far the batch is, what came of it, and the way back.
struct ImportRunPage: Sendable {
    enum State: Sendable {
        case running, finished, cancelled, undone
    }

    var fileName: String
    var state: State
    var rowsDone: Int
    var rowsTotal: Int
    /// How far in words, such as "已入档 640 / 1,203 行".
    var progressWords: String
    /// What came of it: number, label and list.
    var figures: [DeskPage.Figure]
    var address: Address
    var errorWorkbook: Address?
    /// Until when the batch can be undone, such as "12月21日前"; nil when it cannot any more.
    var undoUntil: String?
}

func importRunView(_ page: ImportRunPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("入档", en: "Import"), place: .imports, context,
        """
        \(pageHead(importTitle(page, t), lead: page.fileName))\(importSteps(current: page.state == .running ? 3 : 4, t))
        <div data-live-region="import">\(progress(done: page.rowsDone, of: page.rowsTotal, label: page.progressWords))
        <div class="figures">\(page.figures.map { stat($0.number, $0.label, to: $0.address, isCalling: $0.isCalling) })</div>
        <div class="form-actions">\(importActions(page, context))</div></div>
        """)
}

private func importTitle(_ page: ImportRunPage, _ t: Words) -> String {
    switch page.state {
    case .running: t("正在入档", en: "Importing")
    case .finished: t("入档完成", en: "Imported")
    case .cancelled: t("已停止，未入档的行没有动", en: "Stopped; the remaining rows were left alone")
    case .undone: t("整批已撤销", en: "The whole batch was undone")
    }
}

private func importActions(_ page: ImportRunPage, _ context: ViewContext) -> [HTML] {
    let t = context.t
    var actions: [HTML] = []
    if page.state == .running {
        actions.append(postForm(to: "\(page.address)/cancel", context, class: "act", Button(t("停止", en: "Stop"), icon: .ban).submit()))
    }
    if let until = page.undoUntil, page.state == .finished {
        actions.append(
            postForm(
                to: "\(page.address)/undo", context, class: "act",
                Button(t("撤销整批（\(until)可撤）", en: "Undo the batch (until \(until))"), icon: .undo).submit()))
    }
    if let workbook = page.errorWorkbook {
        actions.append(Button(t("下载带原因的表格", en: "Download with reasons"), icon: .download).link(to: workbook))
    }
    return actions
}
