import Testing

@testable import Ledger

@Suite("A proof that a leaf is in a tree")
struct InclusionProofTests {
    @Test("holds for every leaf of every tree up to 300 leaves")
    func everyProof() throws {
        let plain = PlainTree(count: 300)
        for size in 1...300 {
            let head = plain.head(size: size)
            let tree = try KeptTree(plain, size: size)
            for index in 0..<size {
                let proof = try tree.merkle.inclusionProof(of: Int64(index))
                #expect(proof.proves(plain.leaves[index], in: head))
            }
        }
    }

    @Test("is refused after any change of one bit, in every tree up to 20 leaves")
    func everyBit() throws {
        let plain = PlainTree(count: 20)
        for size in 1...20 {
            for index in 0..<size {
                try expectEveryBitRefused(plain, size: size, index: index)
            }
        }
    }

    @Test("is refused after any change of one bit, in larger trees", arguments: [63, 64, 65, 255, 257, 300])
    func sampledBits(size: Int) throws {
        let plain = PlainTree(count: size)
        for index in [0, size / 3, size - 2, size - 1] {
            try expectEveryBitRefused(plain, size: size, index: index)
        }
    }

    @Test("is refused when a hash is left out, added or moved")
    func wrongLength() throws {
        let plain = PlainTree(count: 21)
        let head = plain.head(size: 21)
        for index in 0..<21 {
            let path = try plain.tree(size: 21).inclusionProof(of: Int64(index)).path
            for wrong in [Array(path.dropLast()), Array(path.dropFirst()), path + [.ofNothing], [.ofNothing] + path] {
                let proof = InclusionProof(index: Int64(index), treeSize: 21, path: wrong)
                #expect(!proof.proves(plain.leaves[index], in: head))
            }
        }
    }

    @Test("cannot be made for a leaf that is not there", arguments: [-1, 5, Int64.max])
    func noSuchLeaf(index: Int64) {
        #expect(throws: MerkleError.noSuchLeaf(index: index, size: 5)) {
            try PlainTree(count: 5).tree(size: 5).inclusionProof(of: index)
        }
    }

    private func expectEveryBitRefused(_ plain: PlainTree, size: Int, index: Int) throws {
        let head = plain.head(size: size)
        let leaf = plain.leaves[index]
        let proof = try plain.tree(size: size).inclusionProof(of: Int64(index))
        #expect(proof.proves(leaf, in: head))
        for bit in 0..<64 {
            let otherIndex = InclusionProof(
                index: proof.index.flipping(bit: bit), treeSize: proof.treeSize, path: proof.path)
            let otherSize = InclusionProof(
                index: proof.index, treeSize: proof.treeSize.flipping(bit: bit), path: proof.path)
            #expect(!otherIndex.proves(leaf, in: head))
            #expect(!otherSize.proves(leaf, in: head))
        }
        for bit in 0..<256 {
            #expect(!proof.proves(leaf.flipping(bit: bit), in: head))
            #expect(!proof.proves(leaf, in: head.with(root: head.root.flipping(bit: bit))))
            for step in proof.path.indices {
                var path = proof.path
                path[step] = path[step].flipping(bit: bit)
                let other = InclusionProof(index: proof.index, treeSize: proof.treeSize, path: path)
                #expect(!other.proves(leaf, in: head))
            }
        }
    }
}
