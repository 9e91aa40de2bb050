/// A SHA-256 value: the hash of a leaf, of a node, of a whole tree or of a sealed body.
///
/// Four words instead of an array of bytes, because verification makes millions of them.
public struct LedgerHash: Hashable, Sendable {
    /// The number of bytes of every hash: 32.
    public static let byteCount = 32

    // The words are the bytes as they lie in memory, whatever the machine's byte order.
    let word0: UInt64
    let word1: UInt64
    let word2: UInt64
    let word3: UInt64

    /// Takes exactly 32 bytes; nil for any other count.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == Self.byteCount else { return nil }
        self = bytes.withUnsafeBytes { LedgerHash(copying: $0) }
    }

    /// Reads the first 32 bytes of `buffer`, which the caller knows to be there.
    init(copying buffer: UnsafeRawBufferPointer) {
        word0 = buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        word1 = buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        word2 = buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        word3 = buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        withBytes { Array($0) }
    }

    /// Calls `body` with the 32 bytes where they lie, without copying them to the heap.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: (word0, word1, word2, word3), body)
    }
}

extension LedgerHash: CustomStringConvertible {
    /// The hash as 64 lower-case hexadecimal digits.
    public var description: String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
