/// The fourth step, and whatever else is done in the background: how far it is, what came of it, and the way back.
struct ImportRunPage: Sendable {
    enum State: Sendable {
        case rehearsing, running, finished, cancelled, undoing, undone

        var isWorking: Bool {
            switch self {
            case .rehearsing, .running, .undoing: true
            case .finished, .cancelled, .undone: false
            }
        }
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
    /// Why the work broke off.
    var refusal: String?
    /// Whether the rest can follow.
    var mayGoOn: Bool
    /// Whether the whole batch can be taken back.
    var isUndoable: Bool
}

func importRunView(_ page: ImportRunPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: importTitle(page, t), place: .imports, context,
        """
        \(pageHead(importTitle(page, t), lead: page.fileName))\(importSteps(current: importStep(page), t))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(importProgress(page, context))
        \(if: !page.figures.isEmpty, importFigures(page))
        <div class="form-actions">\(importActions(page, context))</div>
        """)
}

/// The bar alone, which asks for itself anew as long as work goes on.
func importProgress(_ page: ImportRunPage, _ context: ViewContext) -> HTML {
    let bar = progress(done: page.rowsDone, of: page.rowsTotal, label: page.progressWords)
    guard page.state.isWorking else { return bar }
    return asking("\(page.address)/progress", bar)
}

private func importFigures(_ page: ImportRunPage) -> HTML {
    """
    <div class="figures">\(page.figures.map { stat($0.number, $0.label, to: $0.address, isCalling: $0.isCalling) })</div>
    """
}

private func importStep(_ page: ImportRunPage) -> Int {
    switch page.state {
    case .rehearsing: 2
    case .running, .undoing: 3
    case .finished, .cancelled, .undone: 4
    }
}

private func importTitle(_ page: ImportRunPage, _ t: Words) -> String {
    switch page.state {
    case .rehearsing: t("正在预演", en: "Dry run under way")
    case .running: t("正在入档", en: "Importing")
    case .finished: t("入档完成", en: "Imported")
    case .cancelled: t("已停止，未入档的行没有动", en: "Stopped; the remaining rows were left alone")
    case .undoing: t("正在撤销", en: "Being undone")
    case .undone: t("整批已撤销", en: "The whole batch was undone")
    }
}

private func importActions(_ page: ImportRunPage, _ context: ViewContext) -> [HTML] {
    let t = context.t
    let act = { (name: String, button: Button) in
        postForm(to: "\(page.address)/\(name)", context, class: "act", button.submit())
    }
    var actions: [HTML] = []
    if page.state == .rehearsing || page.state == .running {
        actions.append(act("cancel", Button(t("停止", en: "Stop"), icon: .ban)))
    }
    if page.state.isWorking { actions.append(reloadLink(page, t)) }
    if page.mayGoOn {
        actions.append(act("commit", Button(t("继续入档", en: "Import the rest"), icon: .archive, kind: .primary)))
    }
    if page.isUndoable { actions.append(act("undo", Button(t("撤销整批", en: "Undo the batch"), icon: .undo))) }
    if let workbook = page.errorWorkbook {
        actions.append(Button(t("下载带原因的表格", en: "Download with reasons"), icon: .download).link(to: workbook))
    }
    if page.state == .undone {
        actions.append(act("discard", Button(t("丢弃这个文件", en: "Discard the file"), icon: .trash, kind: .quiet)))
    }
    return actions
}

private func reloadLink(_ page: ImportRunPage, _ t: Words) -> HTML {
    "<noscript>\(Button(t("看看进度", en: "See how far it is"), icon: .refreshCw).link(to: page.address))</noscript>"
}
