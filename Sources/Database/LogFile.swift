import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// The write-ahead log's file, laid out before it is written to.
///
/// A flush of a file that grows makes the file system commit its journal too: on ext4 a commit into a log at its full
/// length takes a twentieth of the time. The zeros are no frames to SQLite, which takes a frame only with the salt and
/// the checksum that follow from the one before; it writes over them from the start, as over an old log.
enum LogFile {
    private static let chunkBytes = 1 << 20

    /// Writes zeros behind the end of the log until it has `bytes`; a log that cannot be laid out is written as it grows.
    ///
    /// SQLite holds no lock on this file, so that closing it here takes none away.
    static func layOut(_ path: String, bytes: Int) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var length = Int(lseek(descriptor, 0, SEEK_END))
        let zeros = [UInt8](repeating: 0, count: chunkBytes)
        while length >= 0, length < bytes {
            let written = pwrite(descriptor, zeros, min(chunkBytes, bytes - length), off_t(length))
            guard written > 0 else { break }
            length += written
        }
    }
}
