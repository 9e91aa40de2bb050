import Database

extension LedgerHash: SQLConvertible, SQLReadable {
    /// The 32 bytes.
    public var sqlValue: SQLValue { .bytes(bytes) }

    /// Nil unless the column holds exactly 32 bytes.
    public init?(_ value: SQLValue) {
        guard case .bytes(let bytes) = value else { return nil }
        self.init(bytes: bytes)
    }
}
