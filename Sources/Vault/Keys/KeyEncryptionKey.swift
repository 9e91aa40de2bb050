import Crypto
import Foundation

/// The key under which every other key is wrapped; it lies outside everything that backups copy.
public struct KeyEncryptionKey: Sendable, Unprintable {
    /// Its length.
    public static let byteCount = 32

    let symmetric: SymmetricKey

    init(symmetric: SymmetricKey) {
        self.symmetric = symmetric
    }

    /// A new key from the system's random source.
    public static func random() -> KeyEncryptionKey {
        KeyEncryptionKey(symmetric: SymmetricKey(size: .bits256))
    }

    /// Takes raw key bytes.
    ///
    /// - Throws: ``KeyError/wrongLength(_:)`` unless there are exactly 32 bytes.
    public init(bytes: [UInt8]) throws(KeyError) {
        guard bytes.count == Self.byteCount else { throw .wrongLength(bytes.count) }
        symmetric = SymmetricKey(data: bytes)
    }

    /// Reads a key given as base64 in the environment or in a secret store; blanks around it are allowed.
    ///
    /// - Throws: ``KeyError/notBase64`` or ``KeyError/wrongLength(_:)``.
    public init(base64: String) throws(KeyError) {
        let trimmed = base64.trimmingCharacters(in: .whitespacesAndNewlines)
        guard trimmed.utf8.count <= KeyFile.byteCountMax, let data = Data(base64Encoded: trimmed) else {
            throw .notBase64
        }
        try self.init(bytes: [UInt8](data))
    }

    /// The raw key, for the key file and the recovery key only.
    var bytes: [UInt8] { symmetric.withUnsafeBytes { [UInt8]($0) } }

    /// Eight hexadecimal digits that tell two keys apart without saying anything about either.
    public var fingerprint: String {
        let code = HMAC<SHA256>.authenticationCode(for: Array("key fingerprint".utf8), using: symmetric)
        return Hexadecimal.text(of: code.prefix(4))
    }
}

extension KeyEncryptionKey: Equatable {
    /// Compares in constant time.
    public static func == (left: KeyEncryptionKey, right: KeyEncryptionKey) -> Bool {
        left.symmetric == right.symmetric
    }
}
