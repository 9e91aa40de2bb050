import CZlib

/// Compression of replies (RFC 1952), by zlib.
enum Gzip {
    /// Shorter texts gain nothing.
    static let bytesMin = 1_024
    /// Level 6 is zlib's own choice between time and size; 4 takes half the time for 5 % more bytes.
    private static let level: Int32 = 4
    /// 15 bits of window, and 16 to ask for gzip's header instead of zlib's.
    private static let windowBits: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 8

    /// The bytes compressed; nil when zlib refuses (no memory), in which case they go as they are.
    static func compress(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let sizeMax = Int(deflateBound(&stream, UInt(bytes.count)))
        return deflateAll(&stream, bytes, sizeMax: sizeMax)
    }

    private static func deflateAll(_ stream: inout z_stream, _ bytes: [UInt8], sizeMax: Int) -> [UInt8]? {
        var input = bytes
        var isComplete = false
        let output = [UInt8](unsafeUninitializedCapacity: sizeMax) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(sizeMax)
                isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
            }
            count = sizeMax - Int(stream.avail_out)
        }
        return isComplete ? output : nil
    }
}
