import Crypto
import Foundation
import Vault

/// What only the holder of the sessions' key can work out: form tokens, and names under which failures are counted.
struct SessionSecrets {
    private let key: SymmetricKey

    init(_ keys: ArchiveKeys) throws {
        key = try keys.ring.key(.sessions).withBytes { SymmetricKey(data: $0) }
    }

    /// What the forms of a session are bound to.
    func formToken(of session: SessionDigest) -> String { code("form", session.text) }

    /// The name a count of failures goes by: it shows neither the sign-in name, which may be a password typed into the wrong
    /// field, nor the address.
    func subject(_ kind: String, _ parts: String...) -> String { code(kind, parts.joined(separator: "\0")) }

    private func code(_ purpose: String, _ text: String) -> String {
        Base64URL.text(of: Data(HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\0\(text)".utf8), using: key)))
    }
}
