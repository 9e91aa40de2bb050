import Archive

extension ImportRehearsalPage {
    init(
        _ found: FoundImport, _ part: ImportRowPage, _ query: ImportRowsQuery, isFirst: Bool, _ words: CustomerWords
    ) {
        let address = found.address
        self.init(
            fileName: words.sight.text(found.batch.plan.fileName), tabs: Self.tabs(found, query, words.t),
            rows: part.rows.map { Row($0, of: address, words) },
            pager: Pager(part, query, isFirst: isFirst, of: address, words.t), address: address,
            version: found.batch.version, errorWorkbook: found.errorWorkbook,
            effect: Self.effect(of: found, words), offersNew: found.batch.plan.kind == .customers, undecided: found.counts.undecided)
    }

    private static func tabs(_ found: FoundImport, _ query: ImportRowsQuery, _ t: Words) -> [Tab] {
        let counts = RowVerdict.allCases.map { found.counts[$0] }
        let all = Tab(
            label: t("全部", en: "All"), address: "\(found.address)/rows", count: String(counts.reduce(0, +)),
            isCurrent: query.verdict == nil)
        return [all]
            + RowVerdict.allCases.filter { found.batch.plan.kind == .customers || $0 != .lacking }.map { verdict in
                Tab(
                    label: t(verdict.fate(in: found.batch.plan.kind).name), address: "\(found.address)/rows?verdict=\(verdict.rawValue)",
                    count: String(found.counts[verdict]), isCurrent: query.verdict == verdict)
            }
    }

    /// What pressing the button will do.
    private static func effect(of found: FoundImport, _ words: CustomerWords) -> String {
        let (counts, t) = (found.counts, words.t)
        if found.batch.plan.kind == .dealings { return dealingEffect(of: counts, words) }
        let drafts = words.count(counts[.complete] + counts[.lacking])
        var parts = [
            t(
                "将新建草稿 \(drafts) 份，其中待补充 \(words.count(counts[.lacking])) 份",
                en: "\(drafts) drafts will be made, \(words.count(counts[.lacking])) of them incomplete")
        ]
        if counts[.duplicate] > 0 {
            let (suspected, undecided) = (words.count(counts[.duplicate]), words.count(counts.undecided))
            parts.append(
                t(
                    "疑似重复 \(suspected) 行，未决定的 \(undecided) 行将跳过",
                    en: "\(suspected) suspected duplicates, the \(undecided) undecided will be skipped"))
        }
        if counts[.refused] > 0 {
            parts.append(
                t("不能导入 \(words.count(counts[.refused])) 行", en: "\(words.count(counts[.refused])) rows are refused"))
        }
        return parts.joined(separator: t("；", en: "; "))
    }
}

extension ImportRehearsalPage {
    /// What pressing the button will do with a list of dealings.
    private static func dealingEffect(of counts: ImportCounts, _ words: CustomerWords) -> String {
        let (filed, doubtful) = (words.count(counts[.complete]), words.count(counts[.duplicate]))
        let (undecided, refused) = (words.count(counts.undecided), words.count(counts[.refused]))
        return words.t(
            "将记下 \(filed) 笔交易；待选定 \(doubtful) 行，未决定的 \(undecided) 行将跳过；不能导入 \(refused) 行",
            en: "\(filed) dealings will be recorded; of \(doubtful) rows to be chosen the \(undecided) undecided will be skipped; \(refused) are refused")
    }
}

extension ImportRehearsalPage.Row {
    init(_ row: ImportRow, of address: Address, _ words: CustomerWords) {
        self.init(
            line: row.number, name: words.name(of: row), fate: row.verdict.fate(in: row.dealing == nil ? .customers : .dealings), reason: words.reason(for: row),
            match: row.match.map { match in
                .init(
                    likeness: words.likeness(of: match), evidence: words.evidence(of: match),
                    address: "\(address)/rows/\(row.number)")
            },
            decision: row.verdict == .duplicate ? Field(choiceFor: row, words.t) : nil)
    }
}

extension Field {
    /// What to do with a suspected duplicate.
    init(choiceFor row: ImportRow, _ t: Words) {
        let none = Choice("", t("未决定（跳过）", en: "Undecided (skip)"))
        self.init(
            name: "\(ChoiceAnswers.namePrefix)\(row.number)",
            label: t("第 \(row.number) 行的决定", en: "Decision on row \(row.number)"),
            control: .select([none] + Self.choices(for: row, t)),
            value: row.choice?.rawValue ?? "")
    }

    /// A dealing is recorded with the customer it may belong to, or left.
    private static func choices(for row: ImportRow, _ t: Words) -> [Choice] {
        guard row.dealing == nil else {
            return [
                Choice(RowChoice.skip.rawValue, t(Bilingual(RowChoice.skip.wording))),
                Choice(RowChoice.update.rawValue, t("记到这位客户", en: "Record with this one")),
            ]
        }
        return RowChoice.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
    }
}

extension Pager {
    /// The way through an import's rows.
    init(
        _ part: ImportRowPage, _ query: ImportRowsQuery, isFirst: Bool, of address: Address, _ t: Words
    ) {
        let first = part.rows.first?.number ?? 0
        let last = part.rows.last?.number ?? 0
        self.init(
            summary: part.rows.isEmpty
                ? t("没有这样的行", en: "No such rows")
                : t("表格第 \(first)–\(last) 行", en: "Rows \(first)–\(last) of the file"),
            previous: isFirst ? nil : "\(address)/rows?\(query: query.items)",
            next: part.next.map { next in
                "\(address)/rows?\(query: query.items + [("cursor", Cursor([.number(Int64(next))]).text)])"
            })
    }
}
