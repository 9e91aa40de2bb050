import Database

extension Migration {
    /// How often each token stands in the search index, for the check that it holds nothing but what it should.
    static let customerTokenCounts = Migration("0031-customer-token-counts") { engine in
        switch engine {
        case .sqlite: ["CREATE VIRTUAL TABLE customer_token_counts USING fts5vocab (customer_tokens, row)"]
        }
    }
}
