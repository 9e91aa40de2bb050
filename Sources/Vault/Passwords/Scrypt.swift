import Crypto
import CryptoExtras
import Foundation

/// The cost of scrypt (RFC 7914): `2^logRounds` rounds over blocks of 8 × 128 bytes, one lane.
public struct Scrypt: Hashable, Sendable {
    /// Costs that are accepted from a stored text; beyond them a forged one could eat the machine's memory.
    public static let logRoundsRange = 4...20
    static let blockSize = 8
    static let lanes = 1
    static let saltByteCount = 16
    static let outputByteCount = 32
    /// Longer secrets are refused before any work is done.
    public static let secretByteCountMax = 1_024

    /// About 100 ms and 32 MiB: for signing in.
    public static let signIn = Scrypt(checkedLogRounds: 15)
    /// About 400 ms and 128 MiB: for a passphrase that guards a key file.
    public static let keyFile = Scrypt(checkedLogRounds: 17)

    /// The binary logarithm of the number of rounds.
    public let logRounds: Int

    /// Nil outside ``logRoundsRange``.
    public init?(logRounds: Int) {
        guard Self.logRoundsRange.contains(logRounds) else { return nil }
        self.logRounds = logRounds
    }

    private init(checkedLogRounds: Int) {
        logRounds = checkedLogRounds
    }

    /// How much memory one derivation takes.
    public var memoryByteCount: Int { 128 * Self.blockSize << logRounds }

    /// The parameters as PHC strings write them.
    var parameters: String { "ln=\(logRounds),r=\(Self.blockSize),p=\(Self.lanes)" }

    /// Reads ``parameters`` back; nil for anything else.
    init?(parameters: Substring) {
        guard parameters.hasPrefix("ln="), parameters.hasSuffix(",r=\(Self.blockSize),p=\(Self.lanes)"),
            let number = parameters.dropFirst(3).split(separator: ",").first, let logRounds = Int(number)
        else { return nil }
        self.init(logRounds: logRounds)
    }

    /// Derives 32 bytes. Blocks its thread for as long as it takes.
    ///
    /// Nil for an empty or too long secret, or when the memory is not to be had.
    func derive(from secret: [UInt8], salt: [UInt8]) -> SymmetricKey? {
        guard !secret.isEmpty, !salt.isEmpty, secret.count <= Self.secretByteCountMax else { return nil }
        return try? KDF.Scrypt.deriveKey(
            from: secret, salt: salt, outputByteCount: Self.outputByteCount, rounds: 1 << logRounds,
            blockSize: Self.blockSize, parallelism: Self.lanes,
            maxMemory: memoryByteCount + 128 * Self.blockSize * (Self.lanes + 1))
    }

    /// A secret's bytes in one form, whichever keyboard typed it (NFKC, NIST SP 800-63B 3.1.1.2).
    static func secretBytes(_ secret: String) -> [UInt8] {
        Array(secret.precomposedStringWithCompatibilityMapping.utf8)
    }

    static func randomSalt() -> [UInt8] {
        SymmetricKey(size: SymmetricKeySize(bitCount: saltByteCount * 8)).withUnsafeBytes { [UInt8]($0) }
    }
}
