import Database

/// Counters that give out every number once, also under concurrent transactions.
struct CounterStore {
    let connection: Connection

    /// The next number of a counter, from 1.
    func next(_ name: String) throws -> Int64 {
        try reserve(1, of: name).lowerBound
    }

    /// The next `count` numbers of a counter.
    ///
    /// The row is locked by the update until the transaction ends, so nobody else gets the same ones;
    /// a transaction that is undone leaves no gap.
    func reserve(_ count: Int64, of name: String) throws -> Range<Int64> {
        let last =
            try connection.value(
                """
                INSERT INTO counters (name, last)
                VALUES (\(name), \(count))
                ON CONFLICT (name) DO UPDATE SET last = counters.last + \(count)
                RETURNING last
                """, as: Int64.self) ?? count
        return (last - count + 1)..<(last + 1)
    }
}
