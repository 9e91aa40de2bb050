/// A legacy workbook of one sheet, made record by record.
enum TinyBiff {
    typealias Record = (type: Int, bytes: [UInt8])

    /// Row, column and style 0.
    static func cell(_ row: Int, _ column: Int) -> [UInt8] {
        number(row, 2) + number(column, 2) + [0, 0]
    }

    static func file(version: Int = 8, globals: [Record] = [], sheet: [Record]) -> [UInt8] {
        let begin: Record = (0x0809, number(version == 8 ? 0x0600 : 0x0500, 2) + [5, 0])
        let name: [UInt8] = version == 8 ? [1, 0, 0x41] : [1, 0x41]
        let end: Record = (0x000A, [])
        let front = [begin] + globals
        let offset = stream(front).count + 4 + 6 + name.count + 4
        let tab: Record = (0x0085, number(offset, 4) + [0, 0] + name)
        return compound(stream(front + [tab, end] + [begin] + sheet + [end]))
    }

    private static func stream(_ records: [Record]) -> [UInt8] {
        records.flatMap { number($0.type, 2) + number($0.bytes.count, 2) + $0.bytes }
    }

    /// Sector 0 is the table, sector 1 the folder, the stream lies behind.
    private static func compound(_ stream: [UInt8]) -> [UInt8] {
        let sectors = max(8, (stream.count + 511) / 512)
        let endOfChain = 0xFFFF_FFFE
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + number(0, 16) + number(0x3E, 2) + number(3, 2) + [0xFE, 0xFF]
        header += number(9, 2) + number(6, 2) + number(0, 10) + number(1, 4) + number(1, 4) + number(0, 4) + number(4096, 4)
        header += number(endOfChain, 4) + number(0, 4) + number(endOfChain, 4) + number(0, 4) + number(0, 4)
        header += [UInt8](repeating: 0xFF, count: 512 - header.count)
        var table = number(0xFFFF_FFFD, 4) + number(endOfChain, 4)
        for sector in 0..<sectors { table += number(sector == sectors - 1 ? endOfChain : sector + 3, 4) }
        table += [UInt8](repeating: 0xFF, count: 512 - table.count)
        let folder = entry("Root Entry", type: 5, start: endOfChain, size: 0) + entry("Workbook", type: 2, start: 2, size: sectors * 512)
        return header + table + folder + [UInt8](repeating: 0, count: 256) + stream + [UInt8](repeating: 0, count: sectors * 512 - stream.count)
    }

    private static func entry(_ name: String, type: UInt8, start: Int, size: Int) -> [UInt8] {
        var bytes = name.utf16.flatMap { number(Int($0), 2) }
        bytes += [UInt8](repeating: 0, count: 64 - bytes.count) + number((name.utf16.count + 1) * 2, 2) + [type, 1]
        return bytes + [UInt8](repeating: 0, count: 116 - bytes.count) + number(start, 4) + number(size, 4) + number(0, 4)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}
