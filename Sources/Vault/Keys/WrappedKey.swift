/// A data key as it is stored: sealed under the key-encryption key and bound to its ``KeyPlace``.
public struct WrappedKey: Hashable, Sendable {
    /// What to store: 61 bytes in the form of a ``Sealed`` value.
    public let bytes: [UInt8]

    /// Takes bytes read back from the store; they are checked when the key is unwrapped.
    public init(stored bytes: [UInt8]) {
        self.bytes = bytes
    }
}
