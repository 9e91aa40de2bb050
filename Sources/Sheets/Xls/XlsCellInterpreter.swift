/// Makes cells of a cell record ([MS-XLS] 2.4).
struct XlsCellInterpreter {
    /// Neighbouring cells of one row.
    struct Cells {
        let row: Int
        let firstColumn: Int
        var cells: [Cell]
        var textFollows = false
    }

    let record: BiffRecord
    let records: BiffRecords
    let globals: XlsGlobals

    /// The record's cells, or nil for a record that has none.
    func cells() throws -> Cells? {
        switch record.kind {
        case .labelSST: try one(sharedText())
        case .label, .rString: try one(.text(text(at: 6)))
        case .number: try one(number(record.bytes.double(at: 6), style: record.bytes.uint16(at: 4)))
        case .rk: try one(number(record.bytes.uint32(at: 6).map(Self.double(rk:)), style: record.bytes.uint16(at: 4)))
        case .boolOrError: try one(booleanOrError(at: 6, isError: record.bytes.last == 1))
        case .mulRK: try many()
        case .formula: try formula()
        default: nil
        }
    }

    /// A string at an offset of the record, in the form of the workbook's version.
    func text(at offset: Int) throws -> String {
        guard let legacyText = globals.legacyText else {
            var reader = BiffTextReader(record, at: offset, records: records)
            return try reader.text()
        }
        guard let count = record.bytes.uint16(at: offset) else { throw SheetRefusal.damaged }
        return legacyText.text(record.bytes.dropFirst(offset + 2).prefix(count))
    }

    private func one(_ cell: Cell) throws -> Cells {
        guard let row = record.bytes.uint16(at: 0), let column = record.bytes.uint16(at: 2) else { throw SheetRefusal.damaged }
        return Cells(row: row, firstColumn: column, cells: [cell == .text("") ? .empty : cell])
    }

    private func many() throws -> Cells {
        var found = try one(.empty)
        found.cells = try stride(from: 4, to: record.bytes.count - 7, by: 6).map { at in
            try number(record.bytes.uint32(at: at + 2).map(Self.double(rk:)), style: record.bytes.uint16(at: at))
        }
        return found
    }

    private func sharedText() throws -> Cell {
        guard let index = record.bytes.uint32(at: 6), let text = globals.texts[index] else { throw SheetRefusal.damaged }
        return .text(String(decoding: text, as: UTF8.self))
    }

    private func number(_ number: Double?, style: Int?) throws -> Cell {
        guard let number, number.isFinite, let style else { throw SheetRefusal.damaged }
        return globals.format(ofStyle: style).cell(number, in: globals.dates)
    }

    /// A result that is no number begins with its kind and ends with FFFF ([MS-XLS] 2.5.133).
    private func formula() throws -> Cells {
        let bytes = record.bytes
        guard bytes.count >= 14 else { throw SheetRefusal.damaged }
        var textFollows = false
        var cached = Cell.empty
        switch (bytes.uint16(at: 12), bytes[6]) {
        case (0xFFFF, 0): textFollows = true
        case (0xFFFF, 1): cached = booleanOrError(at: 8, isError: false)
        case (0xFFFF, 2): cached = booleanOrError(at: 8, isError: true)
        case (0xFFFF, _): break
        default: cached = try number(bytes.double(at: 6), style: bytes.uint16(at: 4))
        }
        var found = try one(.formula(cached: cached, text: nil))
        found.textFollows = textFollows
        return found
    }

    private func booleanOrError(at offset: Int, isError: Bool) -> Cell {
        guard record.bytes.indices.contains(offset) else { return .empty }
        let code = record.bytes[offset]
        return isError ? .error(Self.errors[code] ?? "#ERR!") : .boolean(code != 0)
    }

    private static let errors: [UInt8: String] = [
        0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
    ]

    /// Thirty bits of a number, whole or the front of a double, perhaps a hundredfold ([MS-XLS] 2.5.217).
    private static func double(rk: Int) -> Double {
        let isWhole = rk & 2 != 0
        let number =
            isWhole
            ? Double(Int32(truncatingIfNeeded: rk) >> 2)
            : Double(bitPattern: UInt64(rk & ~3) << 32)
        return rk & 1 != 0 ? number / 100 : number
    }
}
