import Foundation

/// Writes a sealed file piece by piece, holding no more than one chunk in memory and nothing readable on the disk.
///
/// The file appears under its path only when ``finish()`` has flushed it; a writer that is dropped leaves nothing behind.
/// One task at a time may use it.
public final class SealedFileWriter {
    private let path: String
    private let id: SealedFileID
    private let key: DataKey
    private var descriptor: Int32
    private var pending: [UInt8] = []
    private var chunk = 0

    /// Begins a file.
    ///
    /// - Parameter key: the file's own key, used for no other file.
    /// - Throws: ``SealedFileError/cannotWrite(code:)``, also when a file of that path is being written already.
    public init(path: String, id: SealedFileID, key: DataKey) throws(SealedFileError) {
        self.path = path
        self.id = id
        self.key = key
        descriptor = open(path + Self.partSuffix, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(code: errno) }
        pending.reserveCapacity(SealedFileForm.chunkByteCount)
        try put(SealedFileForm.mark)
    }

    deinit {
        abandon()
    }

    /// How the name of a file that is not finished ends; a start-up sweep may delete what a crash left.
    public static let partSuffix = ".part"

    /// How many bytes have been appended.
    public private(set) var size: Int64 = 0

    /// Adds bytes at the end.
    ///
    /// - Throws: ``SealedFileError``; after the first failure the file is gone.
    public func append(_ bytes: UnsafeRawBufferPointer) throws(SealedFileError) {
        guard descriptor >= 0 else { throw .closed }
        var rest = bytes[...]
        while !rest.isEmpty {
            // A full chunk waits for the next byte: only then is it known not to be the last.
            if pending.count == SealedFileForm.chunkByteCount { try putChunk(isLast: false) }
            let room = rest.prefix(SealedFileForm.chunkByteCount - pending.count)
            pending.append(contentsOf: room)
            rest = rest.dropFirst(room.count)
        }
        size += Int64(bytes.count)
    }

    /// Adds bytes at the end.
    ///
    /// - Throws: as the other ``append(_:)-(UnsafeRawBufferPointer)``.
    public func append(_ bytes: [UInt8]) throws(SealedFileError) {
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(SealedFileError) in try append(buffer) }
        }
        try result.get()
    }

    /// Seals the last chunk, flushes, and gives the file its name.
    ///
    /// - Throws: ``SealedFileError``; after a failure the file is gone.
    public func finish() throws(SealedFileError) {
        guard descriptor >= 0 else { throw .closed }
        try putChunk(isLast: true)
        guard fsync(descriptor) == 0, rename(path + Self.partSuffix, path) == 0, FileBytes.flushFolder(of: path) else {
            throw failure()
        }
        close(descriptor)
        descriptor = -1
    }

    private func putChunk(isLast: Bool) throws(SealedFileError) {
        try put(SealedFileForm.seal(pending, id, key, chunk: chunk, isLast: isLast))
        chunk += 1
        pending.removeAll(keepingCapacity: true)
    }

    private func put(_ bytes: [UInt8]) throws(SealedFileError) {
        guard FileBytes.write(bytes, to: descriptor) else { throw failure() }
    }

    private func failure() -> SealedFileError {
        let code = errno
        abandon()
        return .cannotWrite(code: code)
    }

    private func abandon() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(path + Self.partSuffix)
        descriptor = -1
    }
}
