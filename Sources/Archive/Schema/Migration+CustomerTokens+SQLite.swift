import Database

extension Migration {
    /// The blind search index: for each customer the tokens of what can be searched, unreadable and unordered.
    static let customerTokens = Migration("0030-customer-tokens") { engine in
        switch engine {
        case .sqlite:
            [
                """
                CREATE VIRTUAL TABLE customer_tokens USING fts5 (
                  tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii')
                """,
                // To step over a common token's customers a whole page of them is read: small pages make that cheap.
                "INSERT INTO customer_tokens (customer_tokens, rank) VALUES ('pgsz', 1000)",
            ]
        }
    }
}
