import Foundation
import Testing

@testable import Ledger

@Suite("The check of an exported proof, without a database")
struct OfflineCheckTests {
    @Test("accepts what is true and gives the entry back")
    func accepted() throws {
        let bundle = try Self.bundle()
        let entry = try Self.check().verify(bundle)
        #expect(entry == Self.entries[5])
    }

    @Test("accepts a bundle that does not show the body")
    func withoutBody() throws {
        let entry = try Self.check().verify(try Self.bundle(showsBody: false))
        #expect(entry.sealedBody == nil)
        #expect(entry.commitment == Self.entries[5].commitment)
    }

    @Test("accepts a bundle that went through JSON")
    func json() throws {
        let bundle = try Self.bundle()
        let written = try JSONEncoder().encode(bundle)
        #expect(try JSONDecoder().decode(ProofBundle.self, from: written) == bundle)
    }

    @Test("refuses a bundle signed by a key that is not the trusted one")
    func unknownKey() throws {
        let check = OfflineCheck(trustedKey: try TestKeys.signer(2).publicKey)
        #expect(throws: OfflineCheckError.unknownKey) { try check.verify(try Self.bundle()) }
    }

    @Test("refuses another body")
    func otherBody() throws {
        let bundle = try Self.bundle().with(sealedBody: [9])
        #expect(throws: OfflineCheckError.bodyAltered) { try Self.check().verify(bundle) }
    }

    @Test("refuses another entry, one bit of it changed")
    func otherEntry() throws {
        let bundle = try Self.bundle(showsBody: false)
        // Every seventh bit: all bytes, and in turn all places in a byte.
        for bit in stride(from: 0, to: bundle.entryBytes.count * 8, by: 7) {
            let other = bundle.with(entryBytes: bundle.entryBytes.flipping(bit: bit))
            #expect(throws: OfflineCheckError.self) { try Self.check().verify(other) }
        }
    }

    @Test("refuses a true entry under another index")
    func otherIndex() throws {
        let bundle = try Self.bundle()
        let proof = InclusionProof(index: 4, treeSize: bundle.proof.treeSize, path: bundle.proof.path)
        #expect(throws: OfflineCheckError.notIncluded) { try Self.check().verify(bundle.with(proof: proof)) }
    }

    @Test("refuses a head whose signature does not hold")
    func badSignature() throws {
        let bundle = try Self.bundle()
        let signed = bundle.signedHead
        let forged = SignedHead(head: signed.head, keyID: signed.keyID, signature: signed.signature.flipping(bit: 7))
        #expect(throws: OfflineCheckError.badSignature) { try Self.check().verify(bundle.with(signedHead: forged)) }
    }

    @Test("accepts an earlier head of the same ledger and refuses one of another")
    func consistency() throws {
        let signer = try TestKeys.signer()
        let plain = PlainTree(leaves: Self.entries.map(\.leafHash))
        let old = try signer.sign(size: 4, root: plain.root(of: 0..<4), atMilliseconds: 1)
        let new = try signer.sign(size: 11, root: plain.root(of: 0..<11), atMilliseconds: 2)
        let forked = try signer.sign(size: 4, root: plain.root(of: 1..<5), atMilliseconds: 1)
        let proof = try plain.tree(size: 11).consistencyProof(from: 4)
        try Self.check().verify(proof, from: old, to: new)
        #expect(throws: OfflineCheckError.notConsistent) { try Self.check().verify(proof, from: forked, to: new) }
        let strange = try TestKeys.signer(2).sign(size: 4, root: plain.root(of: 0..<4), atMilliseconds: 1)
        #expect(throws: OfflineCheckError.badSignature) { try Self.check().verify(proof, from: strange, to: new) }
    }

    private static let entries = (0..<11).map { index in
        LedgerEntry(TestActs.act(index), index: Int64(index))
    }

    private static func check() throws -> OfflineCheck {
        OfflineCheck(trustedKey: try TestKeys.signer().publicKey)
    }

    private static func bundle(showsBody: Bool = true) throws -> ProofBundle {
        let plain = PlainTree(leaves: entries.map(\.leafHash))
        let signer = try TestKeys.signer()
        return ProofBundle(
            entryBytes: entries[5].canonicalBytes,
            sealedBody: showsBody ? entries[5].sealedBody : nil,
            proof: try plain.tree(size: 11).inclusionProof(of: 5),
            signedHead: try signer.sign(size: 11, root: plain.root(of: 0..<11), atMilliseconds: 1),
            publicKey: signer.publicKey)
    }
}

extension ProofBundle {
    fileprivate func with(
        entryBytes: [UInt8]? = nil, sealedBody: [UInt8]? = nil, proof: InclusionProof? = nil,
        signedHead: SignedHead? = nil
    ) -> ProofBundle {
        ProofBundle(
            entryBytes: entryBytes ?? self.entryBytes, sealedBody: sealedBody ?? self.sealedBody,
            proof: proof ?? self.proof, signedHead: signedHead ?? self.signedHead, publicKey: publicKey)
    }
}
