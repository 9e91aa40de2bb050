/// How a text file is written.
public struct CsvDialect: Sendable, Equatable {
    /// The encoding of the text.
    public let encoding: TextEncoding
    /// What stands between cells.
    public let delimiter: CsvDelimiter
    /// How many bytes the byte order mark takes.
    let markBytes: Int
}

extension CsvDialect {
    /// How many lines are counted to find the delimiter.
    private static let sampleLines = 20

    /// Tells encoding and delimiter from the text. Throws `SheetRefusal`.
    static func detect(_ source: any ByteSource) throws -> CsvDialect {
        let (encoding, markBytes) = try TextEncoding.detect(source)
        let decoder = try TextDecoder(source, encoding: encoding, markBytes: markBytes)
        guard let sample = try decoder.next() else { throw SheetRefusal.empty }
        guard !sample.contains(0) else { throw SheetRefusal.foreign(.binary) }
        let delimiter = declared(sample) ?? CsvDelimiter.allCases.max { score($0, sample) < score($1, sample) } ?? .comma
        return CsvDialect(encoding: encoding, delimiter: delimiter, markBytes: markBytes)
    }

    /// Excel's own first line `sep=;`.
    private static func declared(_ sample: [UInt8]) -> CsvDelimiter? {
        guard sample.count > 4, String(decoding: sample[..<4], as: UTF8.self).lowercased() == "sep=" else { return nil }
        return CsvDelimiter(rawValue: sample[4])
    }

    /// How many lines have as many of the delimiter as the line that has most often been seen, times their number;
    /// the first of equals wins, which is the comma.
    private static func score(_ delimiter: CsvDelimiter, _ sample: [UInt8]) -> Double {
        var lines: [Int] = [0]
        var isQuoted = false
        for byte in sample {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            if byte == delimiter.rawValue { lines[lines.count - 1] += 1 }
            if byte == 0x0A || byte == 0x0D && delimiter != .tab { lines.append(0) }
            if lines.count > sampleLines { break }
        }
        let counts = Dictionary(grouping: lines.filter { $0 > 0 }) { $0 }.mapValues(\.count)
        let best = counts.map { Double($0.value) * (1 + Double($0.key).squareRoot()) }.max() ?? 0
        return best
    }
}
