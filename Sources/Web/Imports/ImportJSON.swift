import Archive
import Wording

extension JSONWriter {
    /// The members of an import; what its file says, as far as the reader may see it.
    ///
    /// - Parameter counts: left out in lists.
    mutating func importMembers(_ batch: ImportBatch, _ counts: ImportCounts?, _ words: CustomerWords) {
        member("id", Int(batch.id.rawValue))
        member("fileName", words.sight.text(batch.plan.fileName))
        member("state", batch.state.rawValue)
        member("personId", batch.personID.map { Int($0.rawValue) })
        member("person", words.name(of: batch.personID))
        member("createdAt", batch.createdAt.isoText)
        member("updatedAt", batch.updatedAt.isoText)
        member("fileBytes", Int(batch.byteCount))
        member("isUndoable", batch.isUndoable)
        importProgress(batch)
        importPlan(batch.plan, words)
        if let failure = batch.failure { member("failure") { $0.wording(failure) } }
        if let counts { member("counts") { $0.importCounts(counts) } }
    }

    private mutating func importProgress(_ batch: ImportBatch) {
        member("rowCount", batch.rowCount)
        member("workCount", batch.workCount)
        member("doneCount", batch.doneCount)
        member("blankCount", batch.blankCount)
        member("totalCount", batch.totalCount)
        member("rowsPerSecond", batch.rowsPerSecond.map { Int($0.rounded()) })
    }

    private mutating func importPlan(_ plan: ImportPlan, _ words: CustomerWords) {
        member("kind", plan.kind.rawValue)
        member("sheets", plan.sheetNames.map(words.sight.text))
        member("sheetIndex", plan.sheetIndex)
        member("headerRow", plan.headerRow)
        member("columns", each: plan.columns) { column, object in
            object.member("index", column.index)
            object.member("letter", column.letter)
            object.member("title", words.sight.text(column.title))
            object.member("samples", column.samples.map { words.sample($0, of: column.target) })
            object.member("field", column.target.code)
            object.member("ground", column.ground.rawValue)
        }
    }

    private mutating func importCounts(_ counts: ImportCounts) {
        for verdict in RowVerdict.allCases { member(verdict.rawValue, counts[verdict]) }
        for outcome in RowOutcome.allCases { member(outcome.rawValue, counts[outcome]) }
        member("undecided", counts.undecided)
    }

    /// The members of a row; codes as codes, private values masked as the reader's role asks.
    mutating func importRow(_ row: ImportRow, _ words: CustomerWords) {
        member("row", row.number)
        member("verdict", row.verdict.rawValue)
        member("choice", row.choice?.rawValue)
        member("outcome", row.outcome?.rawValue)
        member("name", row.content.map { words.sight.text($0.name) })
        member("customerNumber", row.customerNumber)
        member("missing", row.missing.map(\.rawValue))
        member("problems", each: row.problems) { $1.fieldProblem($0) }
        member("notices", each: row.notices) { $1.fieldProblem($0) }
        if let match = row.match { member("match") { $0.rowMatch(match) } }
        if let dealing = row.dealing {
            member("dealing") { object in
                object.member("day", dealing.day.isoText)
                object.member("goods", words.goods(of: dealing))
                object.member("amount", dealing.amount.yuanText)
                object.member("outsideNumber", words.sight.text(dealing.outsideNumber))
            }
        }
    }

    private mutating func rowMatch(_ match: RowMatch) {
        switch match {
        case .customer(let hint):
            member("customerNumber", hint.number)
            member("holder") { $0.wording(hint.holder) }
        case .row(let number, _):
            member("row", number)
        }
        member("evidence", each: match.evidence) { $1.wording($0.wording) }
    }

    private mutating func fieldProblem(_ problem: FieldProblem) {
        member("field", problem.field)
        wording(problem.wording)
    }

    private mutating func wording(_ wording: Wording) {
        member("zh", wording.chinese)
        member("en", wording.english)
    }
}
