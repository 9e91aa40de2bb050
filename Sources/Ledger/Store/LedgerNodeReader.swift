import Database

/// Finds the nodes of the tree: high ones where they are stored, low ones by hashing the 256 leaves they belong to.
final class LedgerNodeReader {
    private let connection: Connection
    private var blocks: [Int64: [LedgerHash]] = [:]

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// - Throws: `LedgerStoreError.nodeMissing`, `DatabaseError`.
    func hash(at place: MerkleNodePlace) throws -> LedgerHash {
        place.level < LedgerStore.storedLevelMin ? try hashOfLeaves(at: place) : try storedHash(at: place)
    }

    private func storedHash(at place: MerkleNodePlace) throws -> LedgerHash {
        let hash: LedgerHash? = try connection.value(
            "SELECT hash FROM ledger_nodes WHERE level = \(place.level) AND position = \(place.position)")
        guard let hash else { throw LedgerStoreError.nodeMissing(place) }
        return hash
    }

    private func hashOfLeaves(at place: MerkleNodePlace) throws -> LedgerHash {
        let block = place.leaves.lowerBound >> Int64(LedgerStore.storedLevelMin)
        let leaves = try leaves(ofBlock: block)
        let start = Int(place.leaves.lowerBound - block << Int64(LedgerStore.storedLevelMin))
        guard start + place.leaves.count <= leaves.count else { throw LedgerStoreError.nodeMissing(place) }
        var frontier = MerkleFrontier()
        for leaf in leaves[start..<start + place.leaves.count] {
            frontier.append(leaf)
        }
        return frontier.root
    }

    /// A proof needs the leaves of two blocks at most, and several nodes of each.
    private func leaves(ofBlock block: Int64) throws -> [LedgerHash] {
        if let leaves = blocks[block] { return leaves }
        let range = MerkleNodePlace(level: LedgerStore.storedLevelMin, position: block).leaves
        let leaves: [LedgerHash] = try connection.values(
            """
            SELECT leaf_hash FROM ledger_entries
            WHERE idx >= \(range.lowerBound) AND idx < \(range.upperBound)
            ORDER BY idx
            """)
        blocks[block] = leaves
        return leaves
    }
}
