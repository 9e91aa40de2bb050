import Crypto
import Foundation

/// The word that opens the first-run page where other machines can reach it, so that nobody else is faster than who installed it.
/// It stands in the address that the terminal shows; only its digest is kept here.
public struct SetupWord: Sendable {
    private let digest: SHA256.Digest

    /// Most characters of a word that are looked at.
    static let charactersMax = 64

    /// The word of one start of the program.
    public init(_ text: String) {
        digest = Self.digest(text)
    }

    /// A new word: 96 random bits as 16 characters that may stand in an address.
    public static func random() -> String { Base64URL.random(byteCount: 12) }

    /// Whether somebody knows the word. Takes the same time for every wrong one.
    func isKnown(by typed: String?) -> Bool {
        typed.map { $0.count <= Self.charactersMax && Self.digest($0) == digest } ?? false
    }

    private static func digest(_ text: String) -> SHA256.Digest { SHA256.hash(data: Data(text.utf8)) }
}
