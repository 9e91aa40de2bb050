import Crypto
import Foundation

/// Makes and checks the tokens that forms carry, so that no other site can post in a person's name.
///
/// A token is HMAC-SHA256 over the session (or the visit), cut to 128 bits, and hidden under a fresh random pad each
/// time it is shown: a page that is compressed therefore never shows the same secret twice (BREACH).
struct FormTokens: Sendable {
    private let key: SymmetricKey
    private static let macBytes = 16
    /// The longest signed text looked at.
    static let signedBytesMax = 1_024

    /// - Parameter keyBytes: 32 bytes that outlive a restart; a form open meanwhile can be posted then.
    init(keyBytes: [UInt8]) {
        key = SymmetricKey(data: keyBytes)
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
        return Self.areEqual(shown, mac(binding))
    }

    /// In the same time wherever they differ.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A text to be kept by a browser, with what shows that we wrote it.
    func signed(_ text: String) -> String {
        "\(Base64URL.encode(Array(text.utf8))).\(Base64URL.encode(mac("text \(text)")))"
    }

    /// The text that `signed` wrote; nil for anything else.
    func text(signed: String) -> String? {
        let parts = signed.prefix(Self.signedBytesMax).split(separator: ".")
        guard parts.count == 2, let bytes = Base64URL.decode(String(parts[0])),
            let shown = Base64URL.decode(String(parts[1])), shown.count == Self.macBytes
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        return Self.areEqual(shown, mac("text \(text)")) ? text : nil
    }

    private func mac(_ binding: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(binding.utf8), using: key)).prefix(Self.macBytes).map { $0 }
    }
}
