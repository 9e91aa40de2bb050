/// The name of a company-wide key; it is stored beside the wrapped key and must never change.
public struct KeyName: RawRepresentable, Hashable, Sendable {
    /// The stored name, in lower case.
    public let rawValue: String

    /// Names a key.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// Makes search tokens.
    public static let searchTokens = KeyName(rawValue: "search-tokens")
    /// Seals the contents of ledger entries that belong to no row's own key.
    public static let ledger = KeyName(rawValue: "ledger")
    /// The seed of the Ed25519 key that signs the ledger's heads.
    public static let ledgerSigning = KeyName(rawValue: "ledger-signing")
    /// Seals the people who sign in.
    public static let people = KeyName(rawValue: "people")
    /// Wraps nothing itself; seals the names and notes of files.
    public static let files = KeyName(rawValue: "files")
    /// Seals what is begun and not yet saved.
    public static let drafts = KeyName(rawValue: "drafts")
    /// Signs session cookies and one-time links.
    public static let sessions = KeyName(rawValue: "sessions")
}
