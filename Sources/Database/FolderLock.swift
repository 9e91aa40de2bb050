import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// Holds a folder for one process: a second one is refused by name and process id.
///
/// The lock ends with the process, however it ends.
public final class FolderLock: Sendable {
    /// Why a folder could not be held.
    public enum Refusal: Error, Equatable {
        /// Another process holds it.
        case held(program: String, pid: Int32)
        /// The lock file could not be written: the folder is missing, read-only or not ours.
        case unusable(path: String, reason: String)
    }

    /// Bytes read of the holder's note.
    private static let noteBytesMax = 200
    private let descriptor: Int32

    /// Takes the lock of `folder`, writing the program's name and process id into it.
    public init(folder: String, program: String) throws {
        let path = folder + "/lock"
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw Refusal.unusable(path: path, reason: String(cString: strerror(errno)))
        }
        // From here on `deinit` closes it, also when this throws: to close it here too would close another's file.
        descriptor = opened
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(in: descriptor)
            throw Refusal.held(program: holder.program, pid: holder.pid)
        }
        let note = Array("\(program) \(getpid())\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, note, note.count, 0)
    }

    deinit {
        close(descriptor)
    }

    private static func holder(in descriptor: Int32) -> (program: String, pid: Int32) {
        var buffer = [UInt8](repeating: 0, count: noteBytesMax)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let words = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace)
        return (words.first.map(String.init) ?? "?", words.last.flatMap { Int32($0) } ?? 0)
    }
}
