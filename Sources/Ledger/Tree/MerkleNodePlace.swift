/// Where a complete subtree stands: it covers the leaves `position << level ..< (position + 1) << level`.
public struct MerkleNodePlace: Hashable, Sendable {
    /// The height above the leaves; a leaf is at level 0.
    public let level: Int

    /// The number of complete subtrees of this level to its left.
    public let position: Int64

    /// The subtree of height `level` with `position` others to its left.
    public init(level: Int, position: Int64) {
        self.level = level
        self.position = position
    }

    /// The indexes of the leaves below it.
    public var leaves: Range<Int64> {
        (position << Int64(level))..<((position + 1) << Int64(level))
    }
}
