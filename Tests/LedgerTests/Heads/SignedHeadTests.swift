import Testing

@testable import Ledger

@Suite("A signed head")
struct SignedHeadTests {
    private let root = LedgerHash.leaf([1])

    @Test("is written as a C2SP checkpoint with the time as an extension line")
    func text() throws {
        let lines = try signed().text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 7)
        #expect(lines[0] == "kedang.test/ledger")
        #expect(lines[1] == "12")
        #expect(lines[2].count == 44)
        #expect(lines[3] == "at 1763700000123")
        #expect(lines[4] == "")
        #expect(lines[5].hasPrefix("— kedang.test/ledger "))
        #expect(lines[6] == "")
    }

    @Test("is read back from its text")
    func roundTrip() throws {
        let signed = try signed()
        #expect(SignedHead(text: signed.text) == signed)
    }

    @Test("is accepted from its own key only")
    func ownKey() throws {
        let signed = try signed()
        #expect(signed.isSigned(by: try TestKeys.signer().publicKey))
        #expect(!signed.isSigned(by: try TestKeys.signer(2).publicKey))
        #expect(!signed.isSigned(by: try TestKeys.signer(origin: "other.test/ledger").publicKey))
    }

    @Test("is refused after any change of one bit of its text")
    func everyBit() throws {
        let key = try TestKeys.signer().publicKey
        let bytes = Array(try signed().text.utf8)
        for bit in 0..<bytes.count * 8 {
            let text = String(decoding: bytes.flipping(bit: bit), as: UTF8.self)
            #expect(SignedHead(text: text)?.isSigned(by: key) != true)
        }
    }

    @Test("is refused when a part of it is cut, doubled or too long")
    func otherTexts() throws {
        let text = try signed().text
        #expect(SignedHead(text: "") == nil)
        #expect(SignedHead(text: String(text.dropLast())) == nil)
        #expect(SignedHead(text: text + "\n") == nil)
        #expect(SignedHead(text: text + text) == nil)
        #expect(SignedHead(text: text.replacing("\n12\n", with: "\n012\n")) == nil)
        #expect(SignedHead(text: String(repeating: "a", count: SignedHead.textBytesMax + 1)) == nil)
    }

    private func signed() throws -> SignedHead {
        try TestKeys.signer().sign(size: 12, root: root, atMilliseconds: 1_763_700_000_123)
    }
}
