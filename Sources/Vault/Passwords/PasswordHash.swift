import Crypto
import Foundation

/// A password as it is stored: scrypt of the password under a random salt.
///
/// The text form is `scrypt$ln=15,r=8,p=1$salt$hash`, salt and hash in base64.
public struct PasswordHash: Hashable, Sendable, Unprintable {
    /// Longer texts are no password hashes.
    public static let encodedByteCountMax = 256

    /// What it cost to make.
    public let cost: Scrypt
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// Hashes a password; blocks its thread for as long as the cost says, see ``PasswordHasher``.
    ///
    /// Nil for an empty password or one of more than ``Scrypt/secretByteCountMax`` bytes.
    public init?(of password: String, cost: Scrypt = .signIn) {
        self.init(of: password, cost: cost, salt: Scrypt.randomSalt())
    }

    init?(of password: String, cost: Scrypt, salt: [UInt8]) {
        guard let key = cost.derive(from: Scrypt.secretBytes(password), salt: salt) else { return nil }
        self.cost = cost
        self.salt = salt
        hash = key.withUnsafeBytes { [UInt8]($0) }
    }

    /// Reads the stored text; nil when it is not one that ``encoded`` wrote, or its cost is out of bounds.
    public init?(encoded: String) {
        let parts = encoded.split(separator: "$", omittingEmptySubsequences: false)
        guard encoded.utf8.count <= Self.encodedByteCountMax, parts.count == 4, parts[0] == "scrypt",
            let cost = Scrypt(parameters: parts[1]),
            let salt = Data(base64Encoded: String(parts[2])), !salt.isEmpty,
            let hash = Data(base64Encoded: String(parts[3])), hash.count == Scrypt.outputByteCount
        else { return nil }
        self.cost = cost
        self.salt = [UInt8](salt)
        self.hash = [UInt8](hash)
    }

    /// What to store.
    public var encoded: String {
        "scrypt$\(cost.parameters)$\(Data(salt).base64EncodedString())$\(Data(hash).base64EncodedString())"
    }

    /// Whether this is the password; compares in constant time and blocks its thread for as long as the cost says.
    public func verify(_ password: String) -> Bool {
        guard let key = cost.derive(from: Scrypt.secretBytes(password), salt: salt) else { return false }
        return key == SymmetricKey(data: hash)
    }

    /// Whether it was made at another cost than is asked for today.
    public func needsRehash(for cost: Scrypt) -> Bool {
        self.cost != cost
    }
}
