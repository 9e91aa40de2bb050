/// A table of measurements as docs/performance.md holds it.
struct MarkdownTable {
    private let columnCount: Int
    private var lines: [String]

    init(_ columns: [String]) {
        columnCount = columns.count
        lines = [Self.line(columns), Self.line(columns.map { _ in "---" })]
    }

    var text: String { lines.joined(separator: "\n") }

    mutating func add(_ cells: [String]) {
        lines.append(Self.line(Array(cells.prefix(columnCount))))
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }
}

extension Timings {
    /// Count, p50, p95, p99 in milliseconds and how many a second that makes.
    var cells: [String] {
        let mean = milliseconds.reduce(0, +) / Double(max(milliseconds.count, 1))
        return [String(milliseconds.count)] + [50, 95, 99].map { "\(percentile($0).rounded(places: 3))" }
            + ["\(Int(1_000 / max(mean, 0.000_001)))"]
    }
}
