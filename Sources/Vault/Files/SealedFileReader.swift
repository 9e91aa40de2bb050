import Foundation
import Synchronization

/// Reads any part of a sealed file, opening only the chunks that the part lies in.
///
/// Safe to share between tasks; the last few opened chunks are kept.
public final class SealedFileReader: Sendable {
    /// How many opened chunks of 64 KiB are kept.
    public static let chunksKept = 4

    /// How many plain bytes the file holds; already proved by the last chunk.
    public var size: Int64 { extent.plainByteCount }

    private let id: SealedFileID
    private let key: DataKey
    private let descriptor: Int32
    private let extent: SealedFileExtent
    private let kept = Mutex<[(chunk: Int, plain: [UInt8])]>([])

    /// Opens a file and checks its end, so that a cut is noticed before anything is read.
    ///
    /// - Throws: ``SealedFileError``.
    public init(path: String, id: SealedFileID, key: DataKey) throws(SealedFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .cannotRead(code: errno) }
        let extent: SealedFileExtent
        do throws(SealedFileError) {
            extent = try SealedFileExtent(of: descriptor)
            let stored = try extent.stored(extent.chunkCount - 1, in: descriptor)
            _ = try SealedFileForm.open(stored, id, key, chunk: extent.chunkCount - 1, isLast: true)
        } catch {
            close(descriptor)
            throw error
        }
        self.id = id
        self.key = key
        self.descriptor = descriptor
        self.extent = extent
    }

    deinit {
        close(descriptor)
    }

    /// The bytes from an offset on, fewer than asked for at the end of the file and none beyond it.
    ///
    /// - Throws: ``SealedFileError/damaged(chunk:)``.
    public func read(at offset: Int64, count: Int) throws(SealedFileError) -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        var position = Int(offset)
        let end = position + min(count, Int(size) - position)
        var result: [UInt8] = []
        result.reserveCapacity(end - position)
        while position < end {
            let chunk = position / SealedFileForm.chunkByteCount
            let plain = try plain(chunk)
            let start = position % SealedFileForm.chunkByteCount
            let part = plain[start..<min(plain.count, start + end - position)]
            result.append(contentsOf: part)
            position += part.count
        }
        return result
    }

    private func plain(_ chunk: Int) throws(SealedFileError) -> [UInt8] {
        if let found = kept.withLock({ $0.first { $0.chunk == chunk }?.plain }) { return found }
        let stored = try extent.stored(chunk, in: descriptor)
        let plain = try SealedFileForm.open(stored, id, key, chunk: chunk, isLast: chunk == extent.chunkCount - 1)
        kept.withLock { kept in
            kept.insert((chunk, plain), at: 0)
            if kept.count > Self.chunksKept { kept.removeLast() }
        }
        return plain
    }
}
