import Crypto
import Testing

@testable import Vault

@Suite("AES-256-GCM as we call it")
struct SealedBytesTests {
    /// Test case 16 of McGrew and Viega, “The Galois/Counter Mode of Operation”: 256-bit key, with associated data.
    @Test("gives the known answer of the GCM paper")
    func knownAnswer() throws {
        let key = SymmetricKey(data: hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"))
        let nonce = hex("cafebabefacedbaddecaf888")
        let associatedData = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
        let plain = hex(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
        )
        let expected = hex(
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b")

        let sealed = SealedBytes.seal(
            plain, key: key, associatedData: associatedData, nonce: try AES.GCM.Nonce(data: nonce))

        #expect(sealed == [Sealed.currentVersion] + nonce + expected)
        #expect(try SealedBytes.open(sealed, key: key, associatedData: associatedData) == plain)
    }
}
