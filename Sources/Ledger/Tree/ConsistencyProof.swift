/// Shows that a later tree begins with all leaves of an earlier one, unchanged (RFC 9162 §2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of leaves of the earlier tree.
    public let oldSize: Int64

    /// The number of leaves of the later tree.
    public let newSize: Int64

    /// The hashes from which both roots follow.
    public let path: [LedgerHash]

    /// A proof from its parts; whether it proves anything, `proves` says.
    public init(oldSize: Int64, newSize: Int64, path: [LedgerHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Whether the tree of `new` is the tree of `old` with leaves appended (RFC 9162 §2.1.4.2).
    public func proves(_ old: LedgerHead, isBefore new: LedgerHead) -> Bool {
        guard oldSize == old.size, newSize == new.size, oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return path.isEmpty && old.root == new.root }
        if oldSize == 0 { return path.isEmpty && old.root == .ofNothing }
        guard let roots = roots(startingFrom: old.root) else { return false }
        return roots.old == old.root && roots.new == new.root
    }

    private func roots(startingFrom oldRoot: LedgerHash) -> (old: LedgerHash, new: LedgerHash)? {
        var hashes = path[...]
        if oldSize.nonzeroBitCount == 1 {
            hashes = [oldRoot] + hashes
        }
        guard let seed = hashes.popFirst() else { return nil }
        let shift = Int64((oldSize - 1).trailingOneBitCount)
        var place = (oldSize - 1) >> shift
        var last = (newSize - 1) >> shift
        var roots = (old: seed, new: seed)
        for hash in hashes {
            guard last > 0 else { return nil }
            if place & 1 == 1 || place == last {
                roots = (.node(hash, roots.old), .node(hash, roots.new))
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                roots.new = .node(roots.new, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 ? roots : nil
    }
}

extension FixedWidthInteger {
    /// How many 1 bits stand at the least significant end.
    fileprivate var trailingOneBitCount: Int {
        (~self).trailingZeroBitCount
    }
}
