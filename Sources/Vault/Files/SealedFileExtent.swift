import Foundation

/// Where the chunks of a sealed file lie, worked out from its length.
struct SealedFileExtent: Sendable {
    let chunkCount: Int
    let lastStoredByteCount: Int

    var plainByteCount: Int64 {
        Int64(chunkCount - 1) * Int64(SealedFileForm.chunkByteCount)
            + Int64(lastStoredByteCount - Sealed.overheadByteCount)
    }

    init(of descriptor: Int32) throws(SealedFileError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(code: errno) }
        let mark = SealedFileForm.mark
        guard FileBytes.read(descriptor, at: 0, count: mark.count) == mark else { throw .notSealed }
        let stored = Int(status.st_size) - mark.count
        let full = SealedFileForm.storedChunkByteCount
        chunkCount = max(1, (stored + full - 1) / full)
        lastStoredByteCount = stored - (chunkCount - 1) * full
        guard lastStoredByteCount >= Sealed.overheadByteCount else { throw .damaged(chunk: chunkCount - 1) }
    }

    /// One chunk as it lies there.
    func stored(_ chunk: Int, in descriptor: Int32) throws(SealedFileError) -> [UInt8] {
        let full = SealedFileForm.storedChunkByteCount
        let offset = Int64(SealedFileForm.mark.count) + Int64(chunk) * Int64(full)
        let count = chunk == chunkCount - 1 ? lastStoredByteCount : full
        guard let bytes = FileBytes.read(descriptor, at: offset, count: count) else { throw .damaged(chunk: chunk) }
        return bytes
    }
}
