/// A Merkle tree of a given size whose nodes are read when they are needed (RFC 9162 §2.1).
public struct MerkleTree {
    /// The number of leaves.
    public let size: Int64

    private let node: (MerkleNodePlace) throws -> LedgerHash

    /// - Parameters:
    ///   - size: the number of leaves, 0 or more.
    ///   - node: gives the root of a complete subtree; it is only asked for subtrees that lie within `size`.
    public init(size: Int64, node: @escaping (MerkleNodePlace) throws -> LedgerHash) {
        self.size = size
        self.node = node
    }

    /// The root of the tree (RFC 9162 §2.1.1).
    public func root() throws -> LedgerHash {
        size == 0 ? .ofNothing : try hash(of: 0..<size)
    }

    /// Proves that the leaf at `index` is in this tree (RFC 9162 §2.1.3.1).
    ///
    /// - Throws: `MerkleError.noSuchLeaf`, and whatever the node reader throws.
    public func inclusionProof(of index: Int64) throws -> InclusionProof {
        guard index >= 0, index < size else { throw MerkleError.noSuchLeaf(index: index, size: size) }
        var path: [LedgerHash] = []
        var leaves = 0..<size
        while leaves.count > 1 {
            let middle = leaves.lowerBound + Self.leftLeafCount(leaves)
            let (inside, sibling) =
                index < middle
                ? (leaves.lowerBound..<middle, middle..<leaves.upperBound)
                : (middle..<leaves.upperBound, leaves.lowerBound..<middle)
            path.append(try hash(of: sibling))
            leaves = inside
        }
        return InclusionProof(index: index, treeSize: size, path: path.reversed())
    }

    /// Proves that this tree begins with all leaves of the tree that had `oldSize` leaves (RFC 9162 §2.1.4.1).
    ///
    /// The proof is empty where there is nothing to show: from a tree without leaves, and from a tree to itself.
    /// - Throws: `MerkleError.noSuchSize`, and whatever the node reader throws.
    public func consistencyProof(from oldSize: Int64) throws -> ConsistencyProof {
        guard oldSize >= 0, oldSize <= size else { throw MerkleError.noSuchSize(oldSize, current: size) }
        var path: [LedgerHash] = []
        if oldSize > 0, oldSize < size {
            path = try consistencyPath(from: oldSize)
        }
        return ConsistencyProof(oldSize: oldSize, newSize: size, path: path)
    }

    private func consistencyPath(from oldSize: Int64) throws -> [LedgerHash] {
        var path: [LedgerHash] = []
        var leaves = 0..<size
        while leaves.upperBound != oldSize {
            let middle = leaves.lowerBound + Self.leftLeafCount(leaves)
            if oldSize <= middle {
                path.append(try hash(of: middle..<leaves.upperBound))
                leaves = leaves.lowerBound..<middle
            } else {
                path.append(try hash(of: leaves.lowerBound..<middle))
                leaves = middle..<leaves.upperBound
            }
        }
        // A first tree that is itself a complete subtree of the second is known to the verifier by its root.
        if leaves.lowerBound > 0 {
            path.append(try hash(of: leaves))
        }
        return path.reversed()
    }

    private func hash(of leaves: Range<Int64>) throws -> LedgerHash {
        let count = Int64(leaves.count)
        if count.nonzeroBitCount == 1 {
            let level = count.trailingZeroBitCount
            return try node(MerkleNodePlace(level: level, position: leaves.lowerBound >> Int64(level)))
        }
        let middle = leaves.lowerBound + Self.leftLeafCount(leaves)
        return .node(try hash(of: leaves.lowerBound..<middle), try hash(of: middle..<leaves.upperBound))
    }

    /// The largest power of two smaller than the number of leaves, of which there are two or more.
    private static func leftLeafCount(_ leaves: Range<Int64>) -> Int64 {
        1 << Int64(63 - Int64(leaves.count - 1).leadingZeroBitCount)
    }
}
