import Foundation

/// A ledger's head with a signature: what an auditor keeps, to hold the ledger to it later.
public struct SignedHead: Hashable, Sendable {
    /// What is signed.
    public let head: LedgerHead

    /// The four bytes that tell which key signed.
    public let keyID: [UInt8]

    /// The 64 bytes of the Ed25519 signature over `head.text`.
    public let signature: [UInt8]

    /// A signed head from its parts; whether the signature holds, `isSigned` says.
    public init(head: LedgerHead, keyID: [UInt8], signature: [UInt8]) {
        self.head = head
        self.keyID = keyID
        self.signature = signature
    }

    /// Whether it was signed by this key for this key's ledger.
    public func isSigned(by key: LedgerPublicKey) -> Bool {
        keyID == key.id && Array(head.origin.utf8) == Array(key.origin.utf8) && key.isValid(signature, for: head.text)
    }

    /// The head as a signed note (C2SP): the signed lines, an empty line, then `— name Base64(key id ‖ signature)`.
    public var text: String {
        "\(head.text)\n\(Self.signatureMark)\(head.origin) \(Data(keyID + signature).base64EncodedString())\n"
    }

    /// Reads what `text` writes; nil for anything that differs from it by even one byte.
    public init?(text: String) {
        guard text.utf8.count <= Self.textBytesMax, let gap = text.range(of: "\n\n"),
            let head = LedgerHead(text: String(text[..<gap.lowerBound]) + "\n"),
            let encoded = text[gap.upperBound...].split(separator: " ").last,
            let signed = Data(base64Encoded: String(encoded.dropLast())), signed.count == 4 + 64
        else { return nil }
        self.init(head: head, keyID: Array(signed.prefix(4)), signature: Array(signed.dropFirst(4)))
        guard Array(self.text.utf8) == Array(text.utf8) else { return nil }
    }

    /// The most UTF-8 bytes of a signed head's text.
    public static let textBytesMax = 1024

    private static let signatureMark = "— "
}
