import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Brings files to the disk that SQLite does not look after.
enum Flushing {
    /// Gives a written file its name once what is in it, and then once the name itself, is on the disk.
    ///
    /// - Throws: `DatabaseError.inputOutput`.
    static func name(_ part: String, _ path: String) throws {
        try flush(part, O_RDONLY)
        guard rename(part, path) == 0 else { throw failure(path) }
        try flush((path as NSString).deletingLastPathComponent, O_RDONLY | O_DIRECTORY)
    }

    private static func flush(_ path: String, _ flags: Int32) throws {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> DatabaseError {
        .inputOutput(detail: "\(path): \(String(cString: strerror(errno)))")
    }
}
