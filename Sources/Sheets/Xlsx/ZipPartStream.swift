import CLibzip

/// A part of an archive while it inflates. What comes out is counted; what the archive claims is not believed.
final class ZipPartStream: ByteStream {
    private let archive: ZipArchive
    private let file: OpaquePointer
    private let inflatedBytesMax: Int64
    private var inflatedBytes: Int64 = 0

    init(_ file: OpaquePointer, of archive: ZipArchive, compressedBytes: Int64) {
        self.file = file
        self.archive = archive
        let limits = archive.limits
        let compressedBytes = min(compressedBytes, limits.fileBytesMax)
        let byRatio = max(limits.inflationGraceBytes, compressedBytes * limits.inflationRatioMax)
        inflatedBytesMax = min(limits.inflatedBytesMax, byRatio)
    }

    deinit {
        zip_fclose(file)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard let start = buffer.baseAddress, !buffer.isEmpty else { return 0 }
        let count = Int(zip_fread(file, start, UInt64(buffer.count)))
        guard count >= 0 else { throw archive.failure }
        inflatedBytes += Int64(count)
        guard inflatedBytes <= inflatedBytesMax else { throw SheetRefusal.inflatesTooFar }
        return count
    }
}
