import Archive

extension ImportRunPage {
    init(_ found: FoundImport, _ words: CustomerWords) {
        let batch = found.batch
        let state = State(batch.state)
        self.init(
            fileName: words.sight.text(batch.plan.fileName), state: state, rowsDone: batch.doneCount,
            rowsTotal: max(batch.workCount, batch.doneCount), progressWords: Self.progress(of: batch, words),
            figures: state.isWorking ? [] : Self.figures(of: found, words), address: found.address,
            errorWorkbook: state.isWorking ? nil : found.errorWorkbook,
            refusal: batch.failure.map { words.t(Bilingual($0)) }, mayGoOn: batch.state == .cancelled,
            isUndoable: batch.isUndoable)
    }

    private static func progress(of batch: ImportBatch, _ words: CustomerWords) -> String {
        let t = words.t
        let (done, total) = (words.count(batch.doneCount), words.count(max(batch.workCount, batch.doneCount)))
        let so = t("\(done) / \(total) 行", en: "\(done) of \(total) rows")
        guard batch.state.isWorking, let rate = batch.rowsPerSecond, rate >= 1 else { return so }
        return so + " · " + t("每秒 \(words.count(Int(rate))) 行", en: "\(words.count(Int(rate))) rows a second")
    }

    /// What came of the rows; each figure leads to its rows, those of which there are none are left out.
    private static func figures(of found: FoundImport, _ words: CustomerWords) -> [DeskPage.Figure] {
        let became = RowOutcome.allCases.map { outcome in
            (found.counts[outcome], Bilingual(outcome.wording), "outcome", outcome.rawValue)
        }
        let refused = (
            found.counts[.refused], Bilingual(RowVerdict.refused.wording), "verdict", RowVerdict.refused.rawValue
        )
        return (became + [refused]).filter { $0.0 > 0 }.map { count, name, key, code in
            DeskPage.Figure(
                number: words.count(count), label: words.t(name),
                address: "\(found.address)/rows?\(query: [(key, code)])",
                isCalling: code == RowOutcome.kept.rawValue)
        }
    }
}

extension ImportRunPage.State {
    /// - Parameter state: one in which the columns are settled.
    init(_ state: ImportState) {
        self =
            switch state {
            case .uploaded, .rehearsing, .rehearsed: .rehearsing
            case .committing: .running
            case .committed: .finished
            case .cancelled: .cancelled
            case .undoing: .undoing
            case .undone: .undone
            }
    }
}
