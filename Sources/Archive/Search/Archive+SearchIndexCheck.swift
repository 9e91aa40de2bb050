extension Archive {
    /// Compares the search index with what it should hold, customer by customer; or builds it anew.
    ///
    /// A check reads one consistent state beside everything else. A rebuild is one transaction, during which nobody else can
    /// change anything: some 10,000 customers a second.
    ///
    /// - Throws: `DatabaseError`; `SealError` for a customer that does not open.
    public func checkSearchIndex(rebuild: Bool = false, as actor: Actor) async throws -> SearchIndexReport {
        if rebuild {
            return try await work(as: actor) { try SearchIndexCheck(work: $0).rebuild() }
        }
        return try await look(as: actor) { try SearchIndexCheck(work: $0).compare() }
    }
}
