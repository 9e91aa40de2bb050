/// Cuts a text into records and fields: RFC 4180, and what is met beside it.
///
/// A quotation mark within an unquoted field is itself; text behind a closing quotation mark belongs to the field; a line
/// ends with LF, CR LF or CR; `="0012"` and a tabulator behind a number, with which exports keep Excel from
/// reading numbers, fall away.
struct CsvScanner {
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let decoder: TextDecoder
    private let delimiter: UInt8
    private let limits: SheetLimits
    private var piece: [UInt8] = []
    private var at = 0
    private var field: [UInt8] = []
    private(set) var record = 0

    /// What ended a field.
    private enum Stop {
        case delimiter, line, end
    }

    init(_ decoder: TextDecoder, delimiter: CsvDelimiter, limits: SheetLimits) {
        self.decoder = decoder
        self.delimiter = delimiter.rawValue
        self.limits = limits
    }

    /// The fields of the next record, or nil at the end; `record` is then its number, from 1.
    mutating func next() throws -> [Cell]? {
        guard try peek() != nil else { return nil }
        record += 1
        guard record <= SheetLimits.rowsMax else { throw SheetRefusal.tooManyRows(max: SheetLimits.rowsMax) }
        var cells: [Cell] = []
        var stop = Stop.delimiter
        while stop == .delimiter {
            stop = try readField()
            let cell = self.cell()
            if cells.count < limits.columnsMax {
                cells.append(cell)
            } else if cell != .empty {
                throw SheetRefusal.tooManyColumns(max: limits.columnsMax, row: record)
            }
        }
        return cells
    }

    private mutating func readField() throws -> Stop {
        field.removeAll(keepingCapacity: true)
        if try peek() == Self.quote {
            at += 1
            try readQuoted()
        }
        return try readPlain()
    }

    private mutating func readQuoted() throws {
        while try peek() != nil {
            let end = piece[at...].firstIndex(of: Self.quote) ?? piece.count
            try take(upTo: end)
            guard end < piece.count else { continue }
            at += 1
            guard try peek() == Self.quote else { return }
            field.append(Self.quote)
            at += 1
        }
        throw SheetRefusal.unclosedQuote(row: record)
    }

    private mutating func readPlain() throws -> Stop {
        while try peek() != nil {
            let end = piece[at...].firstIndex { $0 == delimiter || $0 == Self.lineFeed || $0 == Self.carriageReturn }
            try take(upTo: end ?? piece.count)
            guard let end else { continue }
            at += 1
            if piece[end] == delimiter { return .delimiter }
            if piece[end] == Self.carriageReturn, try peek() == Self.lineFeed { at += 1 }
            return .line
        }
        return .end
    }

    private mutating func take(upTo end: Int) throws {
        guard field.count + end - at <= limits.cellBytesMax else {
            throw SheetRefusal.cellTooLong(row: record)
        }
        field.append(contentsOf: piece[at..<end])
        at = end
    }

    private mutating func peek() throws -> UInt8? {
        if at == piece.count {
            guard let fresh = try decoder.next() else { return nil }
            piece = fresh
            at = 0
        }
        return piece[at]
    }

    private func cell() -> Cell {
        var text = field[...]
        if delimiter != UInt8(ascii: "\t"), text.last == UInt8(ascii: "\t") { text = text.dropLast() }
        if text.count >= 3, text.starts(with: [UInt8(ascii: "="), Self.quote]), text.last == Self.quote {
            text = text.dropFirst(2).dropLast()
        }
        return text.isEmpty ? .empty : .text(String(decoding: text, as: UTF8.self))
    }
}
