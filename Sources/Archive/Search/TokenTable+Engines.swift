import Database

extension Connection {
    /// The engine's own table of tokens.
    var tokenTable: any TokenTable {
        switch engine {
        case .sqlite: FullTextTokens(connection: self)
        case .postgres: ArrayTokens(connection: self)
        }
    }
}
