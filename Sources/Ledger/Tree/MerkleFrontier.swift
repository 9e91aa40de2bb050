/// The right edge of a Merkle tree: all that is needed to append leaves and to know the root.
///
/// It holds one peak, the root of a complete subtree, for every 1 bit of its size: at most 63 hashes for any number
/// of leaves. Appending costs one hash on average.
public struct MerkleFrontier: Hashable, Sendable {
    /// The number of leaves appended so far.
    public private(set) var size: Int64

    /// The roots of the complete subtrees, the largest (leftmost) first.
    public private(set) var peaks: [LedgerHash]

    /// A tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// Nil unless there is exactly one peak for every 1 bit of `size`.
    init?(size: Int64, peaks: [LedgerHash]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// The root of the tree of all leaves so far (RFC 9162 §2.1.1).
    public var root: LedgerHash {
        guard var root = peaks.last else { return .ofNothing }
        for peak in peaks.dropLast().reversed() {
            root = .node(peak, root)
        }
        return root
    }

    /// The leaves below each peak, in the order of `peaks`.
    public var peakLeaves: [Range<Int64>] {
        var start: Int64 = 0
        return (0..<63).reversed().compactMap { level in
            guard size >> Int64(level) & 1 == 1 else { return nil }
            defer { start += 1 << Int64(level) }
            return start..<(start + 1 << Int64(level))
        }
    }

    /// Appends one leaf hash.
    public mutating func append(_ leaf: LedgerHash) {
        append(leaf) { _, _ in }
    }

    /// Appends one leaf hash and tells what it completes.
    ///
    /// - Parameter onComplete: called for every subtree above the leaves that this leaf completes, lowest first.
    public mutating func append(
        _ leaf: LedgerHash, onComplete: (MerkleNodePlace, LedgerHash) throws -> Void
    ) rethrows {
        var peak = leaf
        var level = 0
        while size >> Int64(level) & 1 == 1, let left = peaks.popLast() {
            peak = .node(left, peak)
            level += 1
            try onComplete(MerkleNodePlace(level: level, position: size >> Int64(level)), peak)
        }
        peaks.append(peak)
        size += 1
    }
}
