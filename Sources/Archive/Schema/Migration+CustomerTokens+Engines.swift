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
        case .postgres:
            [
                "CREATE TABLE customer_tokens (customer_id BIGINT NOT NULL PRIMARY KEY, tokens BIGINT[] NOT NULL)",
                // The planner must tell common tokens from rare ones to choose how to find the newest customers.
                "ALTER TABLE customer_tokens ALTER COLUMN tokens SET STATISTICS 300",
                "CREATE INDEX customer_tokens_by_token ON customer_tokens USING gin (tokens)",
            ]
        }
    }
}
