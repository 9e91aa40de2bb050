import CZlib

/// Writes a zip archive front to back, so that it can go straight into a sealed file or a reply (APPNOTE 6.3).
///
/// libzip and libxlsxwriter can only write after they have laid the sheet down in a temporary file, and
/// nothing that is not sealed may lie on a disk. Sizes follow their part in a data descriptor; parts end at 4 GiB.
final class ZipWriter {
    private struct Part {
        let name: [UInt8]
        let offset: UInt64
        var checksum: UInt
        var deflatedBytes: UInt64 = 0
        var inflatedBytes: UInt64 = 0
    }

    private static let gatherBytes = 64 << 10
    private static let bytesMax = UInt64(UInt32.max) - 1
    /// Sizes follow; the name is UTF-8.
    private static let flags = 0x0808
    private static let version = 20
    /// 1 January 1980, the first day there is: the same rows give the same bytes.
    private static let date = 0x0021

    private let sink: any ByteSink
    private var offset: UInt64 = 0
    private var parts: [Part] = []
    private var deflater: Deflater?
    private var gathered: [UInt8] = []

    init(to sink: any ByteSink) {
        self.sink = sink
    }

    /// Ends the part before and begins another.
    func beginPart(_ name: String) throws {
        try endPart()
        let part = Part(name: Array(name.utf8), offset: offset, checksum: crc32(0, nil, 0))
        try put(
            [0x50, 0x4B, 0x03, 0x04] + Self.twoBytes(Self.version, Self.flags, 8, 0, Self.date)
                + Self.fourBytes(0, 0, 0) + Self.twoBytes(part.name.count, 0) + part.name)
        parts.append(part)
        deflater = try Deflater()
    }

    /// Adds to the part.
    func write(_ bytes: [UInt8]) throws {
        gathered += bytes
        if gathered.count >= Self.gatherBytes { try deflateGathered(isLast: false) }
    }

    /// Ends the last part and writes the directory; nothing may follow.
    func finish() throws {
        try endPart()
        let start = offset
        for part in parts { try put(Self.directoryEntry(part)) }
        try put(
            [0x50, 0x4B, 0x05, 0x06] + Self.twoBytes(0, 0, parts.count, parts.count)
                + Self.fourBytes(offset - start, start) + Self.twoBytes(0))
    }

    private func endPart() throws {
        guard deflater != nil, let part = parts.indices.last else { return }
        try deflateGathered(isLast: true)
        deflater = nil
        try put([0x50, 0x4B, 0x07, 0x08] + Self.sizes(parts[part]))
    }

    private func deflateGathered(isLast: Bool) throws {
        guard let deflater, let part = parts.indices.last else { throw SheetWriteError.outOfOrder }
        parts[part].checksum = crc32(parts[part].checksum, gathered, UInt32(gathered.count))
        parts[part].inflatedBytes += UInt64(gathered.count)
        let before = offset
        try deflater.deflate(gathered, isLast: isLast, to: put)
        parts[part].deflatedBytes += offset - before
        gathered.removeAll(keepingCapacity: true)
        guard parts[part].inflatedBytes <= Self.bytesMax else { throw SheetWriteError.tooLarge }
    }

    private func put(_ bytes: [UInt8]) throws {
        try put(bytes[...])
    }

    private func put(_ bytes: ArraySlice<UInt8>) throws {
        guard !bytes.isEmpty else { return }
        offset += UInt64(bytes.count)
        guard offset <= Self.bytesMax else { throw SheetWriteError.tooLarge }
        try sink.write(bytes)
    }

    private static func directoryEntry(_ part: Part) -> [UInt8] {
        [0x50, 0x4B, 0x01, 0x02] + twoBytes(version, version, flags, 8, 0, date) + sizes(part)
            + twoBytes(part.name.count, 0, 0, 0, 0) + fourBytes(0, part.offset) + part.name
    }

    private static func sizes(_ part: Part) -> [UInt8] {
        fourBytes(UInt64(part.checksum), part.deflatedBytes, part.inflatedBytes)
    }

    private static func twoBytes(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private static func fourBytes(_ numbers: UInt64...) -> [UInt8] {
        numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) } }
    }
}
