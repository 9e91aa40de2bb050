import Crypto

/// The public half of a ``SigningKey``: 32 bytes that anybody may know.
public struct VerifyingKey: Sendable {
    let key: Curve25519.Signing.PublicKey

    init(key: Curve25519.Signing.PublicKey) {
        self.key = key
    }

    /// Takes the 32 bytes.
    ///
    /// - Throws: ``KeyError/wrongLength(_:)``.
    public init(bytes: [UInt8]) throws(KeyError) {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else {
            throw .wrongLength(bytes.count)
        }
        self.key = key
    }

    /// The 32 bytes.
    public var bytes: [UInt8] { [UInt8](key.rawRepresentation) }

    /// Whether the signature is that of the message.
    public func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message)
    }
}
