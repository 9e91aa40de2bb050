import Archive
import Database
import Vault
import Wording

/// How an import stands: its columns, the verdict of every row, and what became of them.
struct ImportReport: Report {
    /// A column of the file and where it went.
    struct Column: Encodable {
        let letter: String
        let title: String
        let target: String
    }

    /// The import's number, for `--undo`.
    let batch: Int64
    let state: String
    /// Rows below the header that hold a customer or could.
    let rows: Int
    let columns: [Column]
    /// How many rows by verdict of the dry run: `complete`, `lacking`, `duplicate`, `refused`.
    let verdicts: [String: Int]
    /// How many rows by what became of them: `created`, `updated`, `skipped` …; empty after a dry run.
    let outcomes: [String: Int]
    private let words: [Wording]

    private enum CodingKeys: String, CodingKey { case batch, state, rows, columns, verdicts, outcomes }

    init(_ batch: ImportBatch, _ counts: ImportCounts) {
        self.batch = batch.id.rawValue
        state = batch.state.rawValue
        rows = batch.rowCount
        columns = batch.plan.columns.map {
            Column(letter: $0.letter, title: $0.title.inTheClear, target: $0.target.code)
        }
        verdicts = Dictionary(uniqueKeysWithValues: counts.verdicts.map { ($0.key.rawValue, $0.value) })
        outcomes = Dictionary(uniqueKeysWithValues: counts.outcomes.map { ($0.key.rawValue, $0.value) })
        words = [batch.state.wording] + Self.words(counts)
    }

    private static func words(_ counts: ImportCounts) -> [Wording] {
        let outcomes = RowOutcome.allCases.filter { counts.outcomes[$0] != nil }
        guard outcomes.isEmpty else { return outcomes.map { counted($0.wording, counts.outcomes[$0]) } }
        return RowVerdict.allCases.filter { counts.verdicts[$0] != nil }
            .map { counted($0.wording, counts.verdicts[$0]) }
    }

    private static func counted(_ wording: Wording, _ count: Int?) -> Wording {
        Wording("  \(count ?? 0)\t\(wording.chinese)", en: wording.english)
    }

    var lines: [String] {
        let matched = columns.map { "  \($0.letter)\t\($0.title) → \($0.target)" }
        return ["批次 Batch \(batch)：\(words.first?.description ?? "")"] + matched + words.dropFirst().map(\.description)
    }
}
