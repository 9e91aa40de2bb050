/// A stream of a compound file, whose sectors lie anywhere in the file.
struct CompoundStream: ByteSource {
    private let source: any ByteSource
    private let sectors: [Int]
    private let sectorBytes: Int
    let size: Int64

    init(_ source: any ByteSource, sectors: [Int], sectorBytes: Int, size: Int) {
        self.source = source
        self.sectors = sectors
        self.sectorBytes = sectorBytes
        self.size = Int64(min(size, sectors.count * sectorBytes))
    }

    func read(at offset: Int64, count: Int) throws -> [UInt8] {
        guard offset >= 0, offset < size, count > 0 else { return [] }
        let end = offset + min(Int64(count), size - offset)
        var bytes: [UInt8] = []
        var at = offset
        while at < end {
            let run = try readRun(at: at, end: end)
            guard !run.isEmpty else { return bytes }
            bytes += run
            at += Int64(run.count)
        }
        return bytes
    }

    /// As many sectors in one read as follow one another in the file.
    private func readRun(at offset: Int64, end: Int64) throws -> [UInt8] {
        let first = Int(offset) / sectorBytes
        let last = Int(end - 1) / sectorBytes
        var run = first
        while run < last, sectors[run + 1] == sectors[run] + 1 { run += 1 }
        let within = Int(offset) % sectorBytes
        let count = min(Int(end - offset), (run - first + 1) * sectorBytes - within)
        return try source.read(at: Int64(sectors[first] + 1) * Int64(sectorBytes) + Int64(within), count: count)
    }
}
