/// Writes a csv file that Excel opens as it is meant: UTF-8 with a byte order mark, RFC 4180, and no cell that runs.
public final class CsvWriter {
    private static let gatherBytes = 64 << 10
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let sink: any ByteSink
    private let delimiter: CsvDelimiter
    private var gathered = mark

    /// Begins a file. What the sink throws comes out of `append` and `finish`.
    public init(to sink: any ByteSink, delimiter: CsvDelimiter = .comma) {
        self.sink = sink
        self.delimiter = delimiter
    }

    /// Adds a record; cells are written as `Cell.shown`, harmless.
    public func append(_ cells: [Cell]) throws {
        try append(
            fields: cells.map { cell in
                if case .number = cell.value { return cell.shown }
                return Self.harmless(cell.shown)
            })
    }

    /// Adds a record of texts, each made harmless.
    public func append(_ texts: [String]) throws {
        try append(fields: texts.map(Self.harmless))
    }

    /// Hands on what is still held back. The sink stays open.
    public func finish() throws {
        try sink.write(gathered[...])
        gathered.removeAll(keepingCapacity: true)
    }

    private func append(fields: [String]) throws {
        for (column, text) in fields.enumerated() {
            if column > 0 { gathered.append(delimiter.rawValue) }
            append(field: text)
        }
        gathered += "\r\n".utf8
        if gathered.count >= Self.gatherBytes { try finish() }
    }

    private func append(field text: String) {
        let needsQuotes =
            text.utf8.contains { $0 == delimiter.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
            || text.first == " " || text.last == " "
        guard needsQuotes else { return gathered.append(contentsOf: text.utf8) }
        gathered.append(0x22)
        for byte in text.utf8 {
            gathered.append(byte)
            if byte == 0x22 { gathered.append(byte) }
        }
        gathered.append(0x22)
    }

    /// The text with an apostrophe in front where a spreadsheet would run it (OWASP, CSV Injection): it begins with
    /// `=`, `+`, `-`, `@` or their full-width forms, a tabulator or a line end, and is no plain number.
    public static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, runningStarts.contains(first), !isPlainNumber(text) else { return text }
        return "'" + text
    }

    private static let runningStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

    private static func isPlainNumber(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        guard let first = text.utf8.first, first == 0x2B || first == 0x2D, let start = digits.first, let end = digits.last else {
            return false
        }
        let isDigit = { (byte: UInt8) in 0x30...0x39 ~= byte }
        return isDigit(start) && isDigit(end) && digits.allSatisfy { isDigit($0) || $0 == 0x2E } && digits.count { $0 == 0x2E } <= 1
    }
}
