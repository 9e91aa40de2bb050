/// The compound file in which a legacy workbook lies ([MS-CFB]): sectors chained by a table, and a folder of streams.
struct CompoundFile {
    private static let headerBytes = 512
    private static let endOfChain = 0xFFFF_FFFE
    private static let entryBytes = 128
    private static let miniSectorBytes = 64
    /// The most folder entries that are read.
    private static let entriesMax = 4096

    private let window: ByteWindow
    private let sectorBytes: Int
    private let miniStreamCutoff: Int
    private let miniTableStart: Int
    private var nextSector: [UInt32] = []
    private var entries: [CompoundEntry] = []

    /// Reads the tables. Throws `SheetRefusal.damaged` where they contradict themselves.
    init(_ source: any ByteSource) throws {
        window = ByteWindow(source)
        guard let header = try window.bytes(at: 0, count: Self.headerBytes),
            let shift = header.uint16(at: 30), shift == 9 || shift == 12, header.uint16(at: 32) == 6,
            let folderStart = header.uint32(at: 48), let cutoff = header.uint32(at: 56), let mini = header.uint32(at: 60)
        else { throw SheetRefusal.damaged }
        sectorBytes = 1 << shift
        miniStreamCutoff = cutoff
        miniTableStart = mini
        nextSector = try sectorTable(header)
        entries = try folder(startingAt: folderStart)
    }

    func contains(_ name: String) -> Bool {
        entries.contains { $0.name == name && $0.isStream }
    }

    /// The bytes of a stream, or nil where the file has none of this name.
    func stream(_ name: String) throws -> (any ByteSource)? {
        guard let entry = entries.first(where: { $0.name == name && $0.isStream }) else { return nil }
        guard entry.size >= miniStreamCutoff else { return try miniStream(entry) }
        return CompoundStream(
            window.source, sectors: try chain(from: entry.start), sectorBytes: sectorBytes, size: entry.size)
    }

    private func place(ofSector sector: Int) -> Int64 {
        Int64(sector + 1) * Int64(sectorBytes)
    }

    private func sectorTable(_ header: [UInt8]) throws -> [UInt32] {
        var table: [UInt32] = []
        for sector in try tableSectors(header) {
            guard let bytes = try window.bytes(at: place(ofSector: sector), count: sectorBytes) else { throw SheetRefusal.damaged }
            table.append(contentsOf: Self.numbers(bytes))
        }
        return table
    }

    /// The sectors of the sector table: 109 in the header, the others in a chain of their own.
    private func tableSectors(_ header: [UInt8]) throws -> [Int] {
        let sectorsMax = Int(window.size) / sectorBytes + 1
        var found = Self.numbers(Array(header[76...])).map(Int.init)
        var next = header.uint32(at: 68) ?? Self.endOfChain
        var rounds = 0
        while next < sectorsMax {
            rounds += 1
            guard rounds <= sectorsMax, let bytes = try window.bytes(at: place(ofSector: next), count: sectorBytes) else {
                throw SheetRefusal.damaged
            }
            let numbers = Self.numbers(bytes).map(Int.init)
            found.append(contentsOf: numbers.dropLast())
            next = numbers.last ?? Self.endOfChain
        }
        let sectors = found.filter { $0 < sectorsMax }
        guard sectors.count <= sectorsMax * 4 / sectorBytes + 1 + 109 else { throw SheetRefusal.damaged }
        return sectors
    }

    private static func numbers(_ bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count - 3, by: 4).map { UInt32(truncatingIfNeeded: bytes.uint32(at: $0) ?? 0) }
    }

    private func chain(from start: Int) throws -> [Int] {
        try Self.chain(from: start, in: nextSector)
    }

    private static func chain(from start: Int, in table: [UInt32]) throws -> [Int] {
        var sectors: [Int] = []
        var sector = start
        while sector != endOfChain {
            guard table.indices.contains(sector), sectors.count < table.count else { throw SheetRefusal.damaged }
            sectors.append(sector)
            sector = Int(table[sector])
        }
        return sectors
    }

    private func folder(startingAt start: Int) throws -> [CompoundEntry] {
        var entries: [CompoundEntry] = []
        for sector in try chain(from: start) {
            guard let bytes = try window.bytes(at: place(ofSector: sector), count: sectorBytes) else { throw SheetRefusal.damaged }
            for at in stride(from: 0, to: bytes.count, by: Self.entryBytes) {
                if let entry = CompoundEntry(bytes[at..<at + Self.entryBytes]) { entries.append(entry) }
            }
            guard entries.count <= Self.entriesMax else { throw SheetRefusal.damaged }
        }
        return entries
    }

    /// A small stream, which lies in pieces of 64 bytes within the root entry's own stream.
    private func miniStream(_ entry: CompoundEntry) throws -> any ByteSource {
        guard let root = entries.first(where: \.isRoot) else { throw SheetRefusal.damaged }
        var table: [UInt32] = []
        for sector in try chain(from: miniTableStart) {
            guard let bytes = try window.bytes(at: place(ofSector: sector), count: sectorBytes) else { throw SheetRefusal.damaged }
            table.append(contentsOf: Self.numbers(bytes))
        }
        let container = CompoundStream(
            window.source, sectors: try chain(from: root.start), sectorBytes: sectorBytes, size: root.size)
        var bytes: [UInt8] = []
        for sector in try Self.chain(from: entry.start, in: table) where bytes.count < entry.size {
            bytes += try container.read(at: Int64(sector) * Int64(Self.miniSectorBytes), count: Self.miniSectorBytes)
        }
        return MemoryByteSource(Array(bytes.prefix(entry.size)))
    }
}
