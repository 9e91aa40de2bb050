import Testing

@testable import Ledger

/// A tree whose complete subtrees are kept as the frontier names them, as the store keeps them.
struct KeptTree {
    let merkle: MerkleTree

    init(_ plain: PlainTree, size: Int) throws {
        var nodes: [MerkleNodePlace: LedgerHash] = [:]
        var frontier = MerkleFrontier()
        for (index, leaf) in plain.leaves.prefix(size).enumerated() {
            nodes[MerkleNodePlace(level: 0, position: Int64(index))] = leaf
            frontier.append(leaf) { nodes[$0] = $1 }
        }
        merkle = MerkleTree(size: Int64(size)) { [nodes] in try #require(nodes[$0]) }
    }
}
