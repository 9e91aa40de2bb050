import Database

extension Migration {
    /// Where the index gives customers in no order each carries the tokens of the ranges it is in (``EntryRange``); they are put there when
    /// the index is built anew for its present rules.
    static let entryRanges = Migration("0112-entry-ranges") { engine in
        switch engine {
        case .sqlite: []
        // Every search looks through what came lately and is not yet in order: a megabyte takes it 0.3 ms.
        case .postgres: ["ALTER INDEX customer_tokens_by_token SET (gin_pending_list_limit = 1024)"]
        }
    }
}
