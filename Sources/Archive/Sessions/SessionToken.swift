import Crypto
import Foundation
import Vault

/// The secret that a browser or program shows to be let in: 256 random bits in 43 characters of base64url.
///
/// Only its SHA-256 is stored, so a stolen database opens no session.
public struct SessionToken: Hashable, Sendable, Unprintable {
    /// The length of ``text``.
    public static let characterCount = 43

    /// What goes into the cookie or the Authorization header.
    public let text: String

    /// Takes up a token that was shown; nil when it has not the form of one.
    public init?(_ text: String) {
        let isOne = text.utf8.count == Self.characterCount && text.utf8.allSatisfy(Base64URL.isDigit)
        guard isOne else { return nil }
        self.text = text
    }

    private init(random key: DataKey) {
        text = key.withBytes { Base64URL.text(of: Data($0)) }
    }

    static func random() -> SessionToken { SessionToken(random: .random()) }

    var digest: SessionDigest { SessionDigest(of: text) }
}

/// The SHA-256 of a token: what the database and the cache know it by.
struct SessionDigest: Hashable, Sendable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    init(of token: String) {
        var token = token
        let digest = token.withUTF8 { SHA256.hash(data: UnsafeRawBufferPointer($0)) }
        words = digest.withUnsafeBytes { bytes in
            (
                bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
                bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
            )
        }
    }

    /// As the column `sessions.id` holds it: 43 characters.
    var text: String { withUnsafeBytes(of: words) { Base64URL.text(of: Data($0)) } }

    static func == (left: SessionDigest, right: SessionDigest) -> Bool { left.words == right.words }

    func hash(into hasher: inout Hasher) {
        // The digest is random already; one word of it spreads as well as all four.
        hasher.combine(words.0)
    }
}

/// Base64 for addresses and cookies (RFC 4648 section 5), without padding.
enum Base64URL {
    static func text(of bytes: Data) -> String {
        bytes.base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
