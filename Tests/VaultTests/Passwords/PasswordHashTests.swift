import Crypto
import Testing

@testable import Vault

@Suite("Password hashes")
struct PasswordHashTests {
    static let cheap = Scrypt(logRounds: 4) ?? .signIn
    static let dearer = Scrypt(logRounds: 5) ?? .signIn

    /// RFC 7914, 12: "pleaseletmein", "SodiumChloride", N = 16384, r = 8, p = 1; the first 32 of its 64 bytes.
    @Test("agree with the known answer of RFC 7914")
    func knownAnswer() throws {
        let cost = try #require(Scrypt(logRounds: 14))
        let key = try #require(cost.derive(from: Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8)))
        let expected = hex("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
        #expect(key.withUnsafeBytes { [UInt8]($0) } == expected)
    }

    @Test("know their password and no other")
    func verify() throws {
        let hash = try #require(PasswordHash(of: "正确的马 battery", cost: Self.cheap))
        let stored = try #require(PasswordHash(encoded: hash.encoded))
        #expect(stored == hash)
        #expect(stored.verify("正确的马 battery"))
        #expect(stored.verify("正确的马 ｂattery"))
        #expect(!stored.verify("正确的马 Battery"))
        #expect(!stored.verify(""))
    }

    @Test("are salted and never show themselves")
    func salted() throws {
        let first = try #require(PasswordHash(of: "same", cost: Self.cheap))
        let second = try #require(PasswordHash(of: "same", cost: Self.cheap))
        #expect(first.encoded != second.encoded)
        #expect(first.encoded.hasPrefix("scrypt$ln=4,r=8,p=1$"))
        #expect("\(first)" == "•••")
    }

    @Test("say when they were made at another cost")
    func rehash() throws {
        let hash = try #require(PasswordHash(of: "same", cost: Self.cheap))
        #expect(!hash.needsRehash(for: Self.cheap))
        #expect(hash.needsRehash(for: Self.dearer))
    }

    @Test("take no empty and no endless password")
    func bounds() {
        #expect(PasswordHash(of: "", cost: Self.cheap) == nil)
        #expect(PasswordHash(of: String(repeating: "a", count: 1_025), cost: Self.cheap) == nil)
    }

    @Test(
        "are refused when the text is not ours or would eat the memory",
        arguments: [
            "", "scrypt", "scrypt$ln=31,r=8,p=1$AAAA$AAAA", "scrypt$ln=3,r=8,p=1$AAAA$AAAA",
            "scrypt$ln=15,r=64,p=1$AAAA$AAAA",
            "scrypt$ln=15,r=8,p=99$AAAA$AAAA", "scrypt$ln=x,r=8,p=1$AAAA$AAAA", "scrypt$,r=8,p=1$AAAA$AAAA",
            "bcrypt$ln=15,r=8,p=1$AAAA$AAAA", "scrypt$ln=15,r=8,p=1$AAAA$AAAA",
            "scrypt$ln=15,r=8,p=1$$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        ])
    func foreign(encoded: String) {
        #expect(PasswordHash(encoded: encoded) == nil)
    }
}
