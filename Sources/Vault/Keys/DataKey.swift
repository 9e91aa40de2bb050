import Crypto

/// A random 256-bit key that seals data; it is stored only as a ``WrappedKey``.
///
/// Random 96-bit nonces bear 2^32 seals under one key (NIST SP 800-38D, 8.3): far beyond one row's life;
/// a company-wide key that seals more than that must be renewed.
public struct DataKey: Sendable, Unprintable {
    /// Its length.
    public static let byteCount = 32

    let symmetric: SymmetricKey

    init(symmetric: SymmetricKey) {
        self.symmetric = symmetric
    }

    /// A new key from the system's random source.
    public static func random() -> DataKey {
        DataKey(symmetric: SymmetricKey(size: .bits256))
    }

    /// Takes raw key bytes, for instance those of a signing seed.
    ///
    /// - Throws: ``KeyError/wrongLength(_:)`` unless there are exactly 32 bytes.
    public init(bytes: [UInt8]) throws(KeyError) {
        guard bytes.count == Self.byteCount else { throw .wrongLength(bytes.count) }
        symmetric = SymmetricKey(data: bytes)
    }

    /// Lends the raw key to a body that must not keep it.
    public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try symmetric.withUnsafeBytes(body)
    }
}

extension DataKey: Equatable {
    /// Compares in constant time.
    public static func == (left: DataKey, right: DataKey) -> Bool {
        left.symmetric == right.symmetric
    }
}
