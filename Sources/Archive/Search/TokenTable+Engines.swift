import Database

extension Engine {
    /// How many changes wait beside the search index at most before they are taken in.
    var waitingTokensMax: Int {
        switch self {
        case .sqlite: FreshTokens.countMax
        case .postgres: ArrayTokens.waitingCountMax
        }
    }
}

extension Connection {
    /// The engine's own table of tokens.
    var tokenTable: any TokenTable {
        switch engine {
        case .sqlite: FullTextTokens(connection: self)
        case .postgres: ArrayTokens(connection: self)
        }
    }
}
