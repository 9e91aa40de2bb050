import Database
import Vault

/// The vault with the keys that stores need: what seals and opens everything private.
struct ArchiveKeys: Sendable {
    /// The company-wide keys a new archive starts with.
    static let names: [KeyName] = [.searchTokens, .ledger, .ledgerSigning, .people, .files, .drafts, .sessions]

    let vault: Vault
    let ring: KeyRing
    let mint: TokenMint
    let commonTokens = CommonTokens()

    init(vault: Vault, ring: KeyRing) throws {
        self.vault = vault
        self.ring = ring
        mint = TokenMint(BlindTokenizer(key: try ring.key(.searchTokens)))
    }

    /// The key of one customer; every customer has its own, so that destroying it erases the customer.
    func customerKey(_ id: Customer.ID, wrapped: [UInt8]) throws -> DataKey {
        try vault.unwrap(WrappedKey(stored: wrapped), for: Self.place(of: id))
    }

    /// A customer's key as it is stored.
    func wrap(_ key: DataKey, of id: Customer.ID) -> [UInt8] {
        vault.wrap(key, for: Self.place(of: id)).bytes
    }

    private static func place(of id: Customer.ID) -> KeyPlace {
        .row(table: SealedTable.customers, row: id.rawValue)
    }
}
