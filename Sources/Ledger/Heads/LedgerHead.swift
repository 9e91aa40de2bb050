/// What a ledger was at a moment: how many entries, and the one hash that stands for all of them.
public struct LedgerHead: Hashable, Sendable {
    /// Which ledger, such as `kedang.example.cn/ledger`; the name of the key that signs its heads.
    public let origin: String

    /// The number of entries.
    public let size: Int64

    /// The root of their Merkle tree.
    public let root: LedgerHash

    /// When it was taken, in milliseconds since 1970-01-01 UTC.
    public let atMilliseconds: Int64

    /// A head from its parts.
    public init(origin: String, size: Int64, root: LedgerHash, atMilliseconds: Int64) {
        self.origin = origin
        self.size = size
        self.root = root
        self.atMilliseconds = atMilliseconds
    }
}
