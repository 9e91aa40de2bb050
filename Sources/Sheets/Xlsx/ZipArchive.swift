import CLibzip

/// A zip archive opened for reading through libzip; nothing of it is ever written to a disk.
final class ZipArchive {
    let limits: SheetLimits
    private let handle: OpaquePointer
    private let source: ZipSource

    init(_ bytes: any ByteSource, limits: SheetLimits) throws {
        try ZipDirectory.check(bytes, partsMax: limits.partsMax)
        self.limits = limits
        source = ZipSource(bytes)
        guard let sourceHandle = source.makeHandle() else { throw SheetRefusal.damaged }
        guard let handle = zip_open_from_source(sourceHandle, ZIP_RDONLY, nil) else {
            zip_source_free(sourceHandle)
            throw source.failure ?? SheetRefusal.damaged
        }
        self.handle = handle
        guard zip_get_num_entries(handle, 0) <= Int64(limits.partsMax) else {
            throw SheetRefusal.tooManyParts(max: limits.partsMax)
        }
    }

    deinit {
        zip_discard(handle)
    }

    func contains(_ name: String) -> Bool {
        index(of: name) != nil
    }

    /// The inflating bytes of a part, or nil where the archive has no such part.
    func part(_ name: String) throws -> ZipPartStream? {
        guard let index = index(of: name) else { return nil }
        var status = zip_stat_t()
        guard zip_stat_index(handle, index, 0, &status) == 0, let file = zip_fopen_index(handle, index, 0) else {
            throw failure
        }
        return ZipPartStream(file, of: self, compressedBytes: Int64(clamping: status.comp_size))
    }

    /// What went wrong below libzip, or else with the archive itself.
    var failure: any Error {
        source.failure ?? SheetRefusal.damaged
    }

    /// Some programs write `xl/SharedStrings.xml`.
    private func index(of name: String) -> UInt64? {
        let found = zip_name_locate(handle, name, 0)
        return UInt64(exactly: found >= 0 ? found : zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE)))
    }
}
