import CZlib

/// Raw deflate (RFC 1951) in pieces, through zlib.
final class Deflater {
    private static let outputBytes = 64 << 10

    // zlib keeps the address of the structure, so that it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var output = [UInt8](repeating: 0, count: outputBytes)

    init() throws {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let rawWindow = -MAX_WBITS
        let memoryLevel: Int32 = 8
        let code = deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, rawWindow, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { throw SheetWriteError.cannotCompress(code: code) }
    }

    deinit {
        deflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Compresses `bytes`, and with `isLast` all that is still held back, and hands the pieces on.
    func deflate(_ bytes: [UInt8], isLast: Bool, to take: (ArraySlice<UInt8>) throws -> Void) throws {
        var bytes = bytes
        try bytes.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                try take(output[..<step(isLast ? Z_FINISH : Z_NO_FLUSH)])
            } while stream.pointee.avail_out == 0
        }
    }

    private func step(_ flush: Int32) throws -> Int {
        let room = output.count
        let code = output.withUnsafeMutableBufferPointer { buffer in
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(room)
            return CZlib.deflate(stream, flush)
        }
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else {
            throw SheetWriteError.cannotCompress(code: code)
        }
        return room - Int(stream.pointee.avail_out)
    }
}
