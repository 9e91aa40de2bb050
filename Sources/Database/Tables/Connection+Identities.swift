extension Connection {
    /// The last number that each table which numbers its own rows has given out, by the table's name; one that gave out none is not there.
    public func lastIdentities() throws -> [String: Int64] {
        let pairs = try rows(engine.identities) { row in (try row.next(String.self), try row.nextIfPresent(Int64.self)) }
        return Dictionary(pairs.compactMap { pair in pair.1.map { (pair.0, $0) } }) { max($0, $1) }
    }

    /// Lets a table number its rows from behind `last`, so that no number comes again, be its row long gone.
    public func setLastIdentity(_ last: Int64, of table: String) throws {
        for statement in engine.identitySetting(last, of: table) { try each(statement) { _ in true } }
    }
}

extension Engine {
    fileprivate var identities: SQL {
        switch self {
        case .sqlite: "SELECT name, seq FROM sqlite_sequence"
        case .postgres:
            """
            SELECT c.relname::text, pg_sequence_last_value(pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            WHERE a.attidentity <> '' AND c.relnamespace = current_schema()::regnamespace
            """
        }
    }

    fileprivate func identitySetting(_ last: Int64, of table: String) -> [SQL] {
        switch self {
        case .sqlite:
            [
                "DELETE FROM sqlite_sequence WHERE name = \(table)",
                "INSERT INTO sqlite_sequence (name, seq) VALUES (\(table), \(last))",
            ]
        case .postgres:
            [
                """
                SELECT setval(pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass, \(last))
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
                WHERE a.attidentity <> '' AND c.relnamespace = current_schema()::regnamespace AND c.relname = \(table)
                """
            ]
        }
    }
}
