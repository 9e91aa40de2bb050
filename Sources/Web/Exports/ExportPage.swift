import Archive

/// The page on which an export is asked for.
struct ExportPage: Sendable {
    var body: ExportBody
    /// The list in words.
    var meant: String
    var format: Field
    var columns: Field
    var watermark: Field
    /// Why it cannot be done.
    var refusal: String?
    /// The list it is about.
    var back: Address

    init(_ body: ExportBody, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        self.body = body
        let state = body.state ?? CustomerListState(.all)
        let filter = ExportBody.words(of: state, actor, words)
        meant = filter.isEmpty ? t("您看得到的全部客户", en: "All customers that you see") : filter
        back = state.address
        format = Field(
            name: "format", label: t("文件类型", en: "Kind of file"),
            control: .chips(Export.Format.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }), value: body.format)
        columns = Field(
            name: "columns", label: t("列", en: "Columns"),
            control: .chips([
                Choice(ExportBody.all, t("表单的全部字段，可再导入", en: "Every field of the form, fit to be imported again")),
                Choice(ExportBody.shown, t("列表里看得到的列", en: "The columns in sight")),
            ]), value: body.columns)
        watermark = Field(
            name: "watermark", label: t("在 csv 末尾注明导出人、时间和范围（工作簿总会注明）", en: "Say at the end of a csv who, when and what (a workbook always does)"),
            control: .checkbox, value: body.watermark ? "yes" : "")
    }

    /// Shows what was wrong.
    mutating func refuse(_ sentences: [String: String]) {
        format.error = sentences["format"]
        columns.error = sentences["columns"]
        refusal = sentences.filter { $0.key != "format" && $0.key != "columns" }.values.sorted().first
    }
}

/// An export under way, ready or gone.
struct ExportRunPage: Sendable {
    var title: String
    var facts: [(label: String, value: String)]
    var isWorking: Bool
    var done: Int
    /// Nil where nobody counted.
    var expected: Int?
    var progressWords: String
    /// How many customers are in it.
    var written: String
    var failure: String?
    var address: Address
    /// Where the file is, while there is one.
    var file: Address?
    var mayRemove: Bool
    /// The list it is of.
    var list: Address

    init(_ export: Export, _ words: CustomerWords) {
        let t = words.t
        let request = export.request
        title = t(Bilingual(export.state.wording))
        address = ExportRunPage.address(of: export.id)
        isWorking = export.state == .running
        (done, expected) = (export.doneCount, export.expectedCount)
        progressWords =
            export.expectedCount.map { t("\(export.doneCount) / \($0) 家", en: "\(export.doneCount) of \($0)") }
            ?? t("已写 \(export.doneCount) 家", en: "\(export.doneCount) written")
        written = t("\(words.count(export.doneCount)) 家", en: words.count(export.doneCount))
        failure = export.failure.map { t(Bilingual($0.wording)) }
        file = export.state == .done ? ExportRunPage.file(of: export.id) : nil
        mayRemove = export.state == .running || export.state == .done
        list = CustomerListState((try? Form(urlencoded: request.list.utf8)) ?? .empty).address
        facts = [
            (t("范围", en: "Filter"), request.words.isEmpty ? t("看得到的全部客户", en: "All customers in sight") : request.words),
            (t("文件", en: "File"), export.fileName),
            (t("客户数", en: "Customers"), written),
        ]
        if export.state == .done {
            facts.append((t("遮盖", en: "Masked"), export.isMasked ? t("部分内容已遮盖", en: "Some values are masked") : t("未遮盖", en: "Nothing is masked")))
        }
        if let end = export.endsAt, export.state == .done { facts.append((t("保留到", en: "Kept until"), words.time(end))) }
    }

    static func address(of id: Export.ID) -> Address { "/customers/exports/\(Int(id.rawValue))" }
    static func file(of id: Export.ID) -> Address { "/customers/exports/\(Int(id.rawValue))/file" }
}
