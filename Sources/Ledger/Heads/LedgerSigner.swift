import Crypto
import Foundation

/// The private half of the key that signs a ledger's heads (Ed25519, RFC 8032). It belongs outside the database.
public struct LedgerSigner: Sendable {
    /// What anyone needs to check the signatures.
    public let publicKey: LedgerPublicKey
    private let key: Curve25519.Signing.PrivateKey

    /// Makes a new key for the ledger of this name; nil if it is not a name (`LedgerPublicKey.isName`).
    public init?(newFor origin: String) {
        self.init(origin: origin, key: Curve25519.Signing.PrivateKey())
    }

    /// Takes up a key again from its 32 secret bytes; nil if they are not such or the name is none.
    public init?(origin: String, secretBytes: [UInt8]) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: secretBytes) else { return nil }
        self.init(origin: origin, key: key)
    }

    private init?(origin: String, key: Curve25519.Signing.PrivateKey) {
        guard let publicKey = LedgerPublicKey(origin: origin, rawBytes: Array(key.publicKey.rawRepresentation))
        else { return nil }
        self.publicKey = publicKey
        self.key = key
    }

    /// The 32 bytes to keep secret and safe.
    public var secretBytes: [UInt8] {
        Array(key.rawRepresentation)
    }

    /// Signs that the ledger has this size and root at this moment.
    public func sign(size: Int64, root: LedgerHash, atMilliseconds: Int64) throws -> SignedHead {
        let head = LedgerHead(origin: publicKey.origin, size: size, root: root, atMilliseconds: atMilliseconds)
        let signature = try key.signature(for: Data(head.text.utf8))
        return SignedHead(head: head, keyID: publicKey.id, signature: Array(signature))
    }
}
