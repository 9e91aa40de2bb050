import Database
import Wording

/// By which rules the tokens of the search index are made. An index that was built by others finds nothing.
struct SearchScheme {
    /// To be raised with every change to what stands in the index for a customer, be it one token more or less, and in the table of own classes.
    static let current = 5

    /// How the index stands to the present rules.
    enum State {
        case current
        /// There are no customers, so it holds nothing.
        case empty
        /// It was built by other rules, or before the rules were noted.
        case outdated
    }

    let connection: Connection

    func state() throws -> State {
        let version: Int? = try connection.value("SELECT version FROM search_scheme WHERE id = 1")
        guard version != Self.current else { return .current }
        let first: Int64? = try connection.value("SELECT id FROM customers LIMIT 1")
        return first == nil ? .empty : .outdated
    }

    /// Notes that all the index holds, or will hold, was made by the present rules.
    func note() throws {
        try connection.execute(
            """
            INSERT INTO search_scheme (id, version) VALUES (1, \(Self.current))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version
            """)
    }
}

extension Archive {
    /// Builds the search index anew when an earlier program built it by other rules: part of an upgrade, so that nobody has
    /// to know of it.
    func bringSearchIndexUpToDate(_ tell: (Wording) -> Void) async throws {
        switch try await database.read({ try SearchScheme(connection: $0).state() }) {
        case .current: break
        case .empty: try await database.write { try SearchScheme(connection: $0).note() }
        case .outdated:
            tell(
                Wording(
                    "检索规则已更新，正在重建检索索引，一百万客户约需一刻钟，请勿中断……",
                    en: "The rules of search have changed: its index is built anew, a quarter of an hour for a million customers. Let it finish …"))
            _ = try await checkSearchIndex(rebuild: true, as: .system(origin: "upgrade"))
        }
    }
}
