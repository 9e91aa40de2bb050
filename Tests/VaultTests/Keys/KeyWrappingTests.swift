import Testing
import Vault

@Suite("Keys are wrapped")
struct KeyWrappingTests {
    let vault = Vault(.random())
    let key = DataKey.random()

    @Test("and unwrapped at their place only")
    func place() throws {
        let wrapped = vault.wrap(key, for: .row(table: 1, row: 7))
        #expect(try vault.unwrap(wrapped, for: .row(table: 1, row: 7)) == key)
        for other in [KeyPlace.row(table: 1, row: 8), .row(table: 2, row: 7), .named(.people)] {
            #expect(throws: KeyError.doesNotOpen) { try vault.unwrap(wrapped, for: other) }
        }
    }

    @Test("and do not open with another key-encryption key, a flipped bit or a cut")
    func refused() {
        let wrapped = vault.wrap(key, for: .named(.people))
        #expect(throws: KeyError.doesNotOpen) { try Vault(.random()).unwrap(wrapped, for: .named(.people)) }
        for index in wrapped.bytes.indices {
            var changed = wrapped.bytes
            changed[index] ^= 1
            #expect(throws: KeyError.doesNotOpen) {
                try vault.unwrap(WrappedKey(stored: changed), for: .named(.people))
            }
        }
        #expect(throws: KeyError.doesNotOpen) { try vault.unwrap(WrappedKey(stored: []), for: .named(.people)) }
    }

    @Test("in a ring, made once for each name")
    func ring() throws {
        let names: [KeyName] = [.searchTokens, .ledger, .people]
        let first = KeyRing.newKeys(for: names, notIn: [:], with: vault)
        let second = KeyRing.newKeys(for: names + [.files], notIn: first, with: vault)
        #expect(Set(first.keys) == Set(names))
        #expect(Set(second.keys) == [.files])

        let ring = try KeyRing(opening: first, with: vault)
        #expect(try ring.key(.ledger) != ring.key(.people))
        #expect(throws: KeyError.missing(.files)) { try ring.key(.files) }
    }

    @Test("anew for another key-encryption key, and what they sealed still opens")
    func rotation() throws {
        let stored = KeyRing.newKeys(for: [.people], notIn: [:], with: vault)
        let place = SealedPlace(table: 1, row: 1, column: 1)
        let sealed = vault.seal([1, 2, 3], under: try KeyRing(opening: stored, with: vault).key(.people), at: place)

        let next = Vault(.random())
        let moved = try KeyRing.rewrapped(stored, from: vault, to: next)

        let key = try KeyRing(opening: moved, with: next).key(.people)
        #expect(try next.open(sealed, under: key, at: place) == [1, 2, 3])
        #expect(throws: KeyError.doesNotOpen) { try KeyRing(opening: moved, with: vault) }
    }

    @Test("and never show themselves")
    func unprintable() throws {
        let bytes = Array(repeating: UInt8(0xAB), count: 32)
        let key = try DataKey(bytes: bytes)
        let main = try KeyEncryptionKey(bytes: bytes)
        for shown in [
            "\(key)", "\(main)", "\(Vault(main))", "\(RecoveryKey(main))", String(reflecting: SigningKey(seed: key)),
        ] {
            #expect(shown == "•••")
        }
        var dumped = ""
        dump(Vault(main), to: &dumped)
        #expect(!dumped.contains("171") && !dumped.lowercased().contains("ab"))
        #expect(main.fingerprint.count == 8)
    }

    @Test("only at their right length")
    func length() {
        #expect(throws: KeyError.wrongLength(31)) { try DataKey(bytes: Array(repeating: 0, count: 31)) }
        #expect(throws: KeyError.wrongLength(0)) { try KeyEncryptionKey(bytes: []) }
        #expect(throws: KeyError.notBase64) { try KeyEncryptionKey(base64: "不是") }
        #expect(throws: KeyError.wrongLength(3)) { try KeyEncryptionKey(base64: "AAAA") }
    }

    @Test("and read from base64 with blanks around")
    func base64() throws {
        let text = " AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n"
        #expect(try KeyEncryptionKey(base64: text) == KeyEncryptionKey(bytes: Array(0..<32)))
    }
}
