import Crypto

/// An Ed25519 key (RFC 8032) whose 32-byte seed is kept as a named, wrapped ``DataKey``.
public struct SigningKey: Sendable, Unprintable {
    private let key: Curve25519.Signing.PrivateKey

    /// The key of a seed; a new ``DataKey`` is a new seed.
    public init(seed: DataKey) {
        let made = seed.withBytes { try? Curve25519.Signing.PrivateKey(rawRepresentation: $0) }
        guard let made else { preconditionFailure("Ed25519 takes any 32 bytes for a seed") }
        key = made
    }

    /// What others check signatures with.
    public var verifyingKey: VerifyingKey {
        VerifyingKey(key: key.publicKey)
    }

    /// The 64-byte signature of a message.
    ///
    /// - Throws: what the cryptography library throws when the system has no randomness.
    public func signature(for message: [UInt8]) throws -> [UInt8] {
        [UInt8](try key.signature(for: message))
    }
}
