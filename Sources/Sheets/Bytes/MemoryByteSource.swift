/// Bytes already in memory.
public struct MemoryByteSource: ByteSource {
    private let bytes: [UInt8]

    /// Makes a source of `bytes`.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// How many bytes there are.
    public var size: Int64 { Int64(bytes.count) }

    /// The bytes from `offset`; fewer than `count` only at the end.
    public func read(at offset: Int64, count: Int) throws -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        let lower = Int(offset)
        return Array(bytes[lower..<lower + min(count, bytes.count - lower)])
    }
}
