/// Reads Unicode strings that may run on through continuation records ([MS-XLS] 2.5.293).
struct BiffTextReader {
    private var records: BiffRecords
    private var bytes: [UInt8]
    private var at: Int

    /// Starts `at` bytes into `record`; `records` stands behind it.
    init(_ record: BiffRecord, at: Int, records: BiffRecords) {
        self.bytes = record.bytes
        self.at = at
        self.records = records
    }

    /// The records behind what has been read.
    var rest: BiffRecords { records }

    /// A string whose length in UTF-16 units comes first, in two bytes.
    mutating func text() throws -> String {
        let units = try uint16()
        return try text(units: units)
    }

    mutating func text(units count: Int) throws -> String {
        let flags = try byte()
        let runs = flags & 0x08 != 0 ? try uint16() : 0
        let extensionBytes = flags & 0x04 != 0 ? try uint16() | (try uint16()) << 16 : 0
        let units = try units(count, isWide: flags & 0x01 != 0)
        try skip(runs * 4)
        try skip(extensionBytes)
        return String(decoding: units, as: UTF16.self)
    }

    /// Where characters run on in a continuation, its first byte says anew whether they are wide.
    private mutating func units(_ count: Int, isWide: Bool) throws -> [UInt16] {
        var units: [UInt16] = []
        var isWide = isWide
        while units.count < count {
            if at >= bytes.count {
                try continueReading()
                isWide = try byte() & 0x01 != 0
            }
            if isWide {
                guard let unit = bytes.uint16(at: at) else { throw SheetRefusal.damaged }
                units.append(UInt16(unit))
            } else {
                units.append(UInt16(bytes[at]))
            }
            at += isWide ? 2 : 1
        }
        return units
    }

    private mutating func byte() throws -> Int {
        while at >= bytes.count { try continueReading() }
        defer { at += 1 }
        return Int(bytes[at])
    }

    private mutating func uint16() throws -> Int {
        let low = try byte()
        return try low | byte() << 8
    }

    private mutating func skip(_ count: Int) throws {
        var left = count
        while left > bytes.count - at {
            left -= bytes.count - at
            try continueReading()
        }
        at += left
    }

    private mutating func continueReading() throws {
        guard let next = try records.nextContinuation() else { throw SheetRefusal.damaged }
        bytes = next
        at = 0
    }
}
