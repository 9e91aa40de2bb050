import Database

extension SearchIndex {
    /// Merges everything into one segment.
    static func merge(in connection: Connection) throws {
        try settle(in: connection)
        try connection.execute("INSERT INTO customer_tokens (customer_tokens) VALUES ('optimize')")
    }
}

extension Archive {
    /// Brings the search index into its smallest form after many customers came in; searches run meanwhile.
    ///
    /// The writer is busy with it for about a minute for a million customers.
    package func settle() async throws {
        try await database.write(durability: .committed) { try SearchIndex.merge(in: $0) }
    }
}
