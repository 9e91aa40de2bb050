import Testing

@testable import Ledger

@Suite("A proof that one tree begins with another")
struct ConsistencyProofTests {
    @Test("holds for every pair of sizes up to 300")
    func everyProof() throws {
        let plain = PlainTree(count: 300)
        let heads = (0...300).map { plain.head(size: $0) }
        for newSize in 0...300 {
            let tree = try KeptTree(plain, size: newSize)
            for oldSize in 0...newSize {
                let proof = try tree.merkle.consistencyProof(from: Int64(oldSize))
                #expect(proof.proves(heads[oldSize], isBefore: heads[newSize]))
            }
        }
    }

    @Test("is refused after any change of one bit, for all sizes up to 20")
    func everyBit() throws {
        let plain = PlainTree(count: 20)
        for newSize in 0...20 {
            for oldSize in 0...newSize {
                try expectEveryBitRefused(plain, oldSize: oldSize, newSize: newSize)
            }
        }
    }

    @Test("is refused after any change of one bit, for larger sizes", arguments: [(64, 256), (100, 257), (255, 300)])
    func sampledBits(oldSize: Int, newSize: Int) throws {
        try expectEveryBitRefused(PlainTree(count: newSize), oldSize: oldSize, newSize: newSize)
    }

    @Test("is refused for a tree that was rewritten in between")
    func rewritten() throws {
        let plain = PlainTree(count: 40)
        var leaves = plain.leaves
        leaves[7] = .leaf([0xFF])
        let forged = PlainTree(leaves: leaves)
        let proof = try forged.tree(size: 40).consistencyProof(from: 20)
        #expect(!proof.proves(plain.head(size: 20), isBefore: forged.head(size: 40)))
    }

    @Test("cannot be made from a tree that is larger or has a negative size", arguments: [-1, 6])
    func noSuchSize(oldSize: Int64) {
        #expect(throws: MerkleError.noSuchSize(oldSize, current: 5)) {
            try PlainTree(count: 5).tree(size: 5).consistencyProof(from: oldSize)
        }
    }

    private func expectEveryBitRefused(_ plain: PlainTree, oldSize: Int, newSize: Int) throws {
        let old = plain.head(size: oldSize)
        let new = plain.head(size: newSize)
        let proof = try plain.tree(size: newSize).consistencyProof(from: Int64(oldSize))
        #expect(proof.proves(old, isBefore: new))
        for bit in 0..<64 {
            let otherOld = ConsistencyProof(
                oldSize: proof.oldSize.flipping(bit: bit), newSize: proof.newSize, path: proof.path)
            let otherNew = ConsistencyProof(
                oldSize: proof.oldSize, newSize: proof.newSize.flipping(bit: bit), path: proof.path)
            #expect(!otherOld.proves(old, isBefore: new))
            #expect(!otherNew.proves(old, isBefore: new))
        }
        for bit in 0..<256 {
            #expect(!proof.proves(old.with(root: old.root.flipping(bit: bit)), isBefore: new))
            // Every tree begins with the empty one, so nothing is said there about the later root.
            if oldSize > 0 {
                #expect(!proof.proves(old, isBefore: new.with(root: new.root.flipping(bit: bit))))
            }
            for step in proof.path.indices {
                var path = proof.path
                path[step] = path[step].flipping(bit: bit)
                let other = ConsistencyProof(oldSize: proof.oldSize, newSize: proof.newSize, path: path)
                #expect(!other.proves(old, isBefore: new))
            }
        }
    }
}
