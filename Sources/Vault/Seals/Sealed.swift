/// A private value as it lies on the disk: version byte ‖ 12-byte nonce ‖ ciphertext ‖ 16-byte tag.
///
/// Only ``Vault`` makes one from plain bytes, so a store that takes `Sealed` cannot be given anything readable.
public struct Sealed: Hashable, Sendable {
    /// The form written today: AES-256-GCM.
    public static let currentVersion: UInt8 = 1
    /// How many bytes a sealed value is longer than what it seals.
    public static let overheadByteCount = 1 + 12 + 16

    /// What to store.
    public let bytes: [UInt8]

    /// Takes bytes read back from the store; they are checked when the value is opened.
    public init(stored bytes: [UInt8]) {
        self.bytes = bytes
    }
}
