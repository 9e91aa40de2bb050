import Glibc

/// The bytes of a file on a disk, read with `pread(2)`; the descriptor is closed with the last reference.
public final class FileByteSource: ByteSource {
    private let descriptor: Int32
    /// How long the file was when it was opened, in bytes.
    public let size: Int64

    /// Opens the regular file at `path` for reading. Throws `FileByteSourceError`.
    public init(path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileByteSourceError.cannotOpen(errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw FileByteSourceError.notAFile
        }
        self.descriptor = descriptor
        self.size = Int64(status.st_size)
    }

    deinit {
        close(descriptor)
    }

    /// The bytes from `offset`; fewer than `count` only at the end. Throws `FileByteSourceError`.
    public func read(at offset: Int64, count: Int) throws -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        let wanted = Int(min(Int64(count), size - offset))
        return try [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            while filled < wanted {
                let got = pread(descriptor, buffer.baseAddress?.advanced(by: filled), wanted - filled, off_t(offset) + filled)
                if got < 0, errno == EINTR { continue }
                guard got >= 0 else { throw FileByteSourceError.cannotRead(errno: errno) }
                guard got > 0 else { return }
                filled += got
            }
        }
    }
}
