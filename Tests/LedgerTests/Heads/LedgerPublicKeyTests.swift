import Testing

@testable import Ledger

@Suite("The public key of a ledger")
struct LedgerPublicKeyTests {
    /// The key of the Go checksum database, whose name, id and bytes are published.
    private static let published = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"

    @Test("has the id that C2SP signed notes give it")
    func publishedKey() throws {
        let key = try #require(LedgerPublicKey(text: Self.published))
        #expect(key.origin == "sum.golang.org")
        #expect(key.id == [0x03, 0x3D, 0xE0, 0xAE])
        #expect(key.text == Self.published)
    }

    @Test("is not read from a text with another id, type or length")
    func refusedTexts() {
        #expect(LedgerPublicKey(text: Self.published.replacing("033de0ae", with: "033de0af")) == nil)
        #expect(LedgerPublicKey(text: Self.published.replacing("+Ac4", with: "+Bc4")) == nil)
        #expect(LedgerPublicKey(text: String(Self.published.dropLast())) == nil)
        #expect(LedgerPublicKey(text: "") == nil)
    }

    @Test(
        "does not take a name with blanks, a plus sign or nothing in it",
        arguments: ["", "a b", "a+b", "a\nb", "a\u{3000}b"])
    func refusedNames(name: String) {
        #expect(LedgerSigner(newFor: name) == nil)
    }

    @Test("is the same when the secret is taken up again")
    func secret() throws {
        let signer = try #require(LedgerSigner(newFor: "客档.example/ledger"))
        let again = try #require(LedgerSigner(origin: "客档.example/ledger", secretBytes: signer.secretBytes))
        #expect(again.publicKey == signer.publicKey)
        #expect(LedgerSigner(origin: "x", secretBytes: [1]) == nil)
    }
}
