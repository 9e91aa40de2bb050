import Crypto
import Foundation

/// The public half of the key that signs a ledger's heads. Whoever holds it can check the ledger without its owner.
public struct LedgerPublicKey: Hashable, Sendable {
    /// The name of the ledger it signs for.
    public let origin: String

    /// The 32 bytes of the Ed25519 key (RFC 8032).
    public let rawBytes: [UInt8]

    /// Nil unless the name is one and the bytes are 32.
    public init?(origin: String, rawBytes: [UInt8]) {
        guard Self.isName(origin), rawBytes.count == 32 else { return nil }
        self.origin = origin
        self.rawBytes = rawBytes
    }

    /// The first four bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key)` (C2SP signed-note).
    public var id: [UInt8] {
        let named = Array(origin.utf8) + [0x0A, Self.ed25519Type] + rawBytes
        return Array(LedgerHash.commitment(to: named).bytes.prefix(4))
    }

    /// The key on one line, as C2SP signed-note writes it: `name+id+Base64(0x01 ‖ key)`.
    public var text: String {
        let id = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(origin)+\(id)+\(Data([Self.ed25519Type] + rawBytes).base64EncodedString())"
    }

    /// Reads what `text` writes; nil for anything else.
    public init?(text: String) {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let typed = Data(base64Encoded: String(parts[2])), typed.first == Self.ed25519Type
        else { return nil }
        self.init(origin: String(parts[0]), rawBytes: Array(typed.dropFirst()))
        guard Array(self.text.utf8) == Array(text.utf8) else { return nil }
    }

    /// Whether `signature` is this key's over `message`.
    func isValid(_ signature: [UInt8], for message: String) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: rawBytes) else { return false }
        return key.isValidSignature(signature, for: Data(message.utf8))
    }

    /// The most UTF-8 bytes of a ledger's name.
    public static let nameBytesMax = 128

    /// Whether a ledger can be called so: 1 to 128 bytes without blanks, control characters or a plus sign.
    public static func isName(_ name: String) -> Bool {
        (1...nameBytesMax).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0 != "+" && !$0.properties.isWhitespace && $0.value != 0x7F
            }
    }

    private static let ed25519Type: UInt8 = 0x01
}
