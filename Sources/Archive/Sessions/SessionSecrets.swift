import Crypto
import Foundation
import Vault

/// What only the holder of the sessions' key can work out: form tokens, and names under which failures are counted.
struct SessionSecrets {
    private let key: SymmetricKey

    init(_ keys: ArchiveKeys) throws {
        key = try keys.ring.key(.sessions).withBytes { SymmetricKey(data: $0) }
    }

    /// What the tokens of forms are signed with: 32 bytes that are good for nothing else.
    var formKey: [UInt8] { Array(mac("form key", "")) }

    /// The name a count of failures goes by: it shows neither the sign-in name, which may be a password typed into the wrong
    /// field, nor the address.
    func subject(_ kind: String, _ parts: String...) -> String { code(kind, parts.joined(separator: "\0")) }

    private func code(_ purpose: String, _ text: String) -> String { Base64URL.text(of: Data(mac(purpose, text))) }

    private func mac(_ purpose: String, _ text: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data("\(purpose)\0\(text)".utf8), using: key)
    }
}
