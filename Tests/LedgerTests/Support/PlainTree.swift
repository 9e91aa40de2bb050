@testable import Ledger

/// A tree of whole leaves in memory, hashed the long way round by the recursive definitions of RFC 9162 §2.1,
/// to compare the fast one with.
struct PlainTree {
    let leaves: [LedgerHash]

    /// A tree whose leaves are the numbers from 0 on, one byte pair each.
    init(count: Int) {
        leaves = (0..<count).map { .leaf([UInt8($0 >> 8), UInt8($0 & 0xFF)]) }
    }

    init(leaves: [LedgerHash]) {
        self.leaves = leaves
    }

    func root(of range: Range<Int>) -> LedgerHash {
        if range.isEmpty { return .ofNothing }
        if range.count == 1 { return leaves[range.lowerBound] }
        var left = 1
        while left * 2 < range.count { left *= 2 }
        let middle = range.lowerBound + left
        return .node(root(of: range.lowerBound..<middle), root(of: middle..<range.upperBound))
    }

    func head(size: Int) -> LedgerHead {
        LedgerHead(origin: "test", size: Int64(size), root: root(of: 0..<size), atMilliseconds: 0)
    }

    func tree(size: Int) -> MerkleTree {
        MerkleTree(size: Int64(size)) { place in
            root(of: Int(place.leaves.lowerBound)..<Int(place.leaves.upperBound))
        }
    }
}

extension LedgerHead {
    func with(root: LedgerHash) -> LedgerHead {
        LedgerHead(origin: origin, size: size, root: root, atMilliseconds: atMilliseconds)
    }
}
