import Vault

/// A row that was read, and what its customer is recognised by.
struct ReadRow: Sendable {
    let reading: RowReading
    let identity: CustomerIdentity?
    let tokens: [BlindToken]

    init(_ reading: RowReading, keys: ArchiveKeys) {
        self.reading = reading
        identity = reading.content.map(CustomerIdentity.init)
        tokens = identity.map { $0.numberTokens(keys) + $0.nameTokens(keys) } ?? []
    }
}
