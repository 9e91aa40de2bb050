import Archive

extension ImportOutcomePage {
    init(_ found: FoundImport, _ part: ImportRowPage, _ query: ImportRowsQuery, isFirst: Bool, _ words: CustomerWords) {
        let chosen = query.outcome.map { Bilingual($0.wording) } ?? query.verdict.map { Bilingual($0.wording) }
        self.init(
            fileName: words.sight.text(found.batch.plan.fileName), title: chosen.map { words.t($0) },
            rows: part.rows.map { Row($0, words) },
            pager: Pager(part, query, isFirst: isFirst, of: found.address, words.t), address: found.address)
    }
}

extension ImportOutcomePage.Row {
    init(_ row: ImportRow, _ words: CustomerWords) {
        let outcome = row.outcome.map { Bilingual($0.wording) } ?? Bilingual(row.verdict.wording)
        self.init(
            line: row.number, name: words.name(of: row), outcome: words.t(outcome), reason: words.reason(for: row),
            number: row.customerNumber)
    }
}
