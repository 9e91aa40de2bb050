import Database

extension Migration {
    /// What the search index takes in next: tokens to take out of it and to add, each eight bytes, in order.
    static let freshTokens = Migration("0090-fresh-tokens") { engine in
        switch engine {
        case .sqlite:
            [
                """
                CREATE TABLE customer_tokens_fresh (
                  customer_id INTEGER NOT NULL PRIMARY KEY, taken BLOB, added BLOB) STRICT
                """
            ]
        case .postgres: []
        }
    }
}
