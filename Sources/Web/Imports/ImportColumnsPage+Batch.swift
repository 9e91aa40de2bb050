import Archive

extension ImportColumnsPage {
    /// - Parameters:
    ///   - chosen: what was answered and could not be taken, by column.
    ///   - refusal: why not.
    init(
        _ found: FoundImport, _ words: CustomerWords, chosen: [Int: ColumnTarget] = [:],
        refusal: ImportRefusal? = nil
    ) {
        let (batch, t) = (found.batch, words.t)
        let said = refusal.map { Bilingual($0.wording) } ?? batch.failure.map(Bilingual.init)
        self.init(
            fileName: words.sight.text(batch.plan.fileName), summary: Self.summary(of: batch, words),
            place: Self.place(of: batch.plan, words, isWrong: refusal == .noSuchPlace),
            columns: batch.plan.columns.map { column in
                Column(column, target: chosen[column.index] ?? column.target, of: batch.plan.kind, words, refusal)
            },
            refusal: said.map { t($0) }, version: batch.version, address: found.address)
    }

    private static func summary(of batch: ImportBatch, _ words: CustomerWords) -> String {
        let (plan, t) = (batch.plan, words.t)
        let sheet =
            plan.sheetNames.indices.contains(plan.sheetIndex) ? words.sight.text(plan.sheetNames[plan.sheetIndex]) : ""
        let header =
            plan.headerRow.map { t("第 \($0) 行是表头", en: "header in row \($0)") } ?? t("没有表头", en: "no header")
        let rows = words.count(batch.rowCount)
        let kind = t(Bilingual(plan.kind.wording))
        return t("\(kind)：“\(sheet)”表，\(header)，\(rows) 行数据", en: "\(kind): sheet “\(sheet)”, \(header), \(rows) rows")
    }

    private static func place(of plan: ImportPlan, _ words: CustomerWords, isWrong: Bool) -> [Field] {
        let t = words.t
        let sheets = plan.sheetNames.enumerated().map { Choice("\($0.offset)", words.sight.text($0.element)) }
        return [
            Field(
                name: "sheet", label: t("工作表", en: "Sheet"), control: .select(sheets), value: "\(plan.sheetIndex)"),
            Field(
                name: "header", label: t("表头所在行", en: "Header row"),
                control: .line(kind: "number", charactersMax: 7), value: plan.headerRow.map(String.init) ?? "",
                hint: t("留空表示没有表头", en: "Leave empty for a sheet without a header"),
                error: isWrong
                    ? t("文件里没有这一行，请改为表头所在的行号", en: "There is no such row; give the number of the header's row") : nil),
        ]
    }
}

extension ImportColumnsPage.Column {
    init(_ column: ImportColumn, target: ColumnTarget, of kind: ImportKind, _ words: CustomerWords, _ refusal: ImportRefusal?) {
        let t = words.t
        let heading = words.sight.text(column.title)
        let isTwice = refusal == .fieldTwice(target)
        self.init(
            letter: column.letter, heading: heading,
            samples: column.samples.map { words.sample($0, of: column.target) },
            field: Field(
                name: "\(ColumnAnswers.namePrefix)\(column.index)",
                label: t("\(column.letter) 列 \(heading) 对应", en: "Column \(column.letter) \(heading) goes to"),
                control: .select(Self.choices(of: kind, words)), value: target.code,
                error: isTwice ? t("只能有一列对应这个字段", en: "Only one column may go to this field") : nil),
            guess: target == column.target
                ? t(Bilingual(column.ground.wording)) : t(Bilingual(ColumnGround.chosen.wording)))
    }

    private static func choices(of kind: ImportKind, _ words: CustomerWords) -> [Choice] {
        let own = kind == .customers ? words.ownFields.offered.map { ColumnTarget.own($0.id) } : []
        return (ColumnTarget.choices(of: kind) + own).map { Choice($0.code, words.t(Bilingual($0.wording(words.ownFields)))) }
    }
}
