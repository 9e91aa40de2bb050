/// Shows that a leaf is in a tree by the hashes that lead from it to the root (RFC 9162 §2.1.3).
public struct InclusionProof: Hashable, Sendable {
    /// The index of the leaf, from 0.
    public let index: Int64

    /// The number of leaves of the tree.
    public let treeSize: Int64

    /// The sibling hashes, from the leaf upwards.
    public let path: [LedgerHash]

    /// A proof from its parts; whether it proves anything, `proves` says.
    public init(index: Int64, treeSize: Int64, path: [LedgerHash]) {
        self.index = index
        self.treeSize = treeSize
        self.path = path
    }

    /// Whether the leaf is in the tree of `head` at this proof's index (RFC 9162 §2.1.3.2).
    ///
    /// The size is compared with the head's, because a path alone can fit trees of more than one size.
    public func proves(_ leaf: LedgerHash, in head: LedgerHead) -> Bool {
        treeSize == head.size && root(from: leaf) == head.root
    }

    /// The root that this path leads to; nil if the path has not the length that index and size demand.
    func root(from leaf: LedgerHash) -> LedgerHash? {
        guard index >= 0, index < treeSize else { return nil }
        var place = index
        var last = treeSize - 1
        var root = leaf
        for sibling in path {
            guard last > 0 else { return nil }
            if place & 1 == 1 || place == last {
                root = .node(sibling, root)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                root = .node(root, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 ? root : nil
    }
}
