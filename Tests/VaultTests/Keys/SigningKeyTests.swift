import Testing
import Vault

@Suite("Signatures")
struct SigningKeyTests {
    /// RFC 8032, 7.1, test 2.
    @Test("agree with the known answer of RFC 8032")
    func knownAnswer() throws {
        let key = SigningKey(
            seed: try DataKey(bytes: hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")))
        let signature = hex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        )
        #expect(key.verifyingKey.bytes == hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"))
        #expect(key.verifyingKey.isValid(signature, for: [0x72]))
    }

    @Test("hold for their message, key and bytes only")
    func refused() throws {
        let key = SigningKey(seed: .random())
        let message = Array("树根".utf8)
        let signature = try key.signature(for: message)
        let published = try VerifyingKey(bytes: key.verifyingKey.bytes)

        #expect(signature.count == 64)
        #expect(published.isValid(signature, for: message))
        #expect(!published.isValid(signature, for: message + [0]))
        #expect(!SigningKey(seed: .random()).verifyingKey.isValid(signature, for: message))
        for index in signature.indices {
            var changed = signature
            changed[index] ^= 1
            #expect(!published.isValid(changed, for: message))
        }
        #expect(throws: KeyError.wrongLength(5)) { try VerifyingKey(bytes: [1, 2, 3, 4, 5]) }
    }
}
