import Database

extension Migration {
    /// Which token stands at which customer in the search index, for the check that it holds what it should.
    static let customerTokenPlaces = Migration("0031-customer-token-places") { engine in
        switch engine {
        case .sqlite: ["CREATE VIRTUAL TABLE customer_token_places USING fts5vocab (customer_tokens, instance)"]
        case .postgres: []
        }
    }
}
