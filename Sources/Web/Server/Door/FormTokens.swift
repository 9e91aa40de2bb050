import Crypto
import Foundation

/// Makes and checks the tokens that forms carry, so that no other site can post in a person's name.
///
/// A token is HMAC-SHA256 over the session (or the visit), cut to 128 bits, and hidden under a fresh random pad each
/// time it is shown: a page that is compressed therefore never shows the same secret twice (BREACH).
struct FormTokens: Sendable {
    private let key: SymmetricKey
    private static let macBytes = 16

    /// A key of its own for each start of the program: forms open during a restart have to be loaded again.
    static func fresh() -> FormTokens {
        FormTokens(key: SymmetricKey(size: .bits256))
    }

    init(keyBytes: [UInt8]) {
        self.init(key: SymmetricKey(data: keyBytes))
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// A token for the forms of one session or visit.
    func token(for binding: String) -> String {
        let pad = SymmetricKey(size: .bits128).withUnsafeBytes(Array.init)
        return Base64URL.encode(pad + zip(pad, mac(binding)).map(^))
    }

    /// Whether a token was made for this session or visit. Takes the same time for every wrong one.
    func accepts(_ token: String?, for binding: String) -> Bool {
        guard let token, let bytes = Base64URL.decode(token), bytes.count == Self.macBytes * 2 else { return false }
        let shown = zip(bytes.prefix(Self.macBytes), bytes.suffix(Self.macBytes)).map(^)
        return zip(shown, mac(binding)).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private func mac(_ binding: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(binding.utf8), using: key)).prefix(Self.macBytes).map { $0 }
    }
}
