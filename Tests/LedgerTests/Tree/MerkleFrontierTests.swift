import Ledger
import Testing

@Suite("The frontier of a Merkle tree")
struct MerkleFrontierTests {
    /// The leaves of the reference implementation of Certificate Transparency.
    static let leaves: [[UInt8]] = [
        [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
        Array(0x50...0x57), Array(0x60...0x6F),
    ]

    @Test(
        "has the published roots",
        arguments: [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
            (2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
            (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
            (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
        ])
    func publishedRoots(count: Int, root: String) {
        var frontier = MerkleFrontier()
        for leaf in Self.leaves.prefix(count) {
            frontier.append(.leaf(leaf))
        }
        #expect(frontier.root.description == root)
    }

    @Test("agrees with the recursive definition at every size up to 600")
    func recursiveDefinition() {
        let plain = PlainTree(count: 600)
        var frontier = MerkleFrontier()
        for size in 0..<600 {
            #expect(frontier.root == plain.root(of: 0..<size))
            frontier.append(plain.leaves[size])
        }
    }

    @Test("names every complete subtree exactly once, with its hash")
    func completedSubtrees() {
        let plain = PlainTree(count: 64)
        var frontier = MerkleFrontier()
        var seen: [MerkleNodePlace: LedgerHash] = [:]
        for leaf in plain.leaves {
            frontier.append(leaf) { place, hash in
                #expect(seen.updateValue(hash, forKey: place) == nil)
            }
        }
        #expect(seen.count == 63)
        for (place, hash) in seen {
            #expect(hash == plain.root(of: Int(place.leaves.lowerBound)..<Int(place.leaves.upperBound)))
        }
    }

    @Test("is read back from its bytes at every size")
    func roundTrip() {
        var frontier = MerkleFrontier()
        for leaf in PlainTree(count: 130).leaves {
            #expect(MerkleFrontier(encoded: frontier.encoded) == frontier)
            frontier.append(leaf)
        }
    }

    @Test("is not read from bytes of another length or with a negative size")
    func refusedBytes() {
        var frontier = MerkleFrontier()
        frontier.append(.leaf([1]))
        let bytes = frontier.encoded
        #expect(MerkleFrontier(encoded: []) == nil)
        #expect(MerkleFrontier(encoded: bytes.dropLast()) == nil)
        #expect(MerkleFrontier(encoded: bytes + [0]) == nil)
        #expect(MerkleFrontier(encoded: [0x80] + bytes.dropFirst()) == nil)
    }

    @Test("knows which leaves are below each peak")
    func peakLeaves() {
        var frontier = MerkleFrontier()
        for leaf in PlainTree(count: 13).leaves {
            frontier.append(leaf)
        }
        #expect(frontier.peakLeaves == [0..<8, 8..<12, 12..<13])
    }
}
