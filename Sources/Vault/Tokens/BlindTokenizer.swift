import Crypto
import Foundation

/// Turns search terms into blind tokens: HMAC-SHA256 (RFC 2104) of kind byte ‖ UTF-8, cut to its first 64 bits.
///
/// The key schedule is computed once and copied for each term.
public struct BlindTokenizer: Sendable, Unprintable {
    private let prepared: HMAC<SHA256>

    /// A tokenizer over the key named ``KeyName/searchTokens``.
    public init(key: DataKey) {
        prepared = HMAC<SHA256>(key: key.symmetric)
    }

    /// The token of a term. The caller normalises the term first; this does not.
    public func token(_ kind: TokenKind, _ term: some StringProtocol) -> BlindToken {
        var term = String(term)
        return term.withUTF8 { token(kind, utf8: UnsafeRawBufferPointer($0)) }
    }

    /// The token of a term given as its bytes.
    public func token(_ kind: TokenKind, utf8: UnsafeRawBufferPointer) -> BlindToken {
        withUnsafeTemporaryAllocation(byteCount: utf8.count + 1, alignment: 1) { message in
            message[0] = kind.rawValue
            message[1...].copyBytes(from: utf8)
            var code = prepared
            code.update(data: UnsafeRawBufferPointer(message))
            return BlindToken(
                bits: code.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) })
        }
    }
}
