import Glibc

/// Writes to an open file descriptor, which stays its owner's to close.
public final class FileDescriptorSink: ByteSink {
    private let descriptor: Int32

    /// Writes to `descriptor`, from where it stands.
    public init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// Throws `SheetWriteError.cannotWrite` with the `errno` of `write(2)`.
    public func write(_ bytes: ArraySlice<UInt8>) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw SheetWriteError.cannotWrite(errno: errno) }
                written += count
            }
        }
    }
}
