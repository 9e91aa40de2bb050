/// A number of a field that the company added, in millionths, so that numbers are compared exactly.
enum OwnNumber {
    /// What one counts.
    private static let unit: Int64 = 1_000_000

    /// Reads `-1200.5`, also with commas between thousands; what is beyond nine trillion counts as that. Nil for what is no number.
    static func millionths(_ text: String) -> Int64? {
        let plain = text.folded.filter { $0 != "," && !$0.isWhitespace }
        guard let match = plain.wholeMatch(of: /([+-]?)([0-9]{1,15})(?:\.([0-9]{1,6}))?/) else { return nil }
        let isNegative = match.output.1 == "-"
        let fraction = String(match.output.3 ?? "")
        let rest = Int64(fraction + String(repeating: "0", count: 6 - fraction.count)) ?? 0
        let (product, overflows) = (Int64(match.output.2) ?? 0).multipliedReportingOverflow(by: unit)
        guard !overflows, product <= Int64.max - rest else { return isNegative ? .min : .max }
        return isNegative ? -(product + rest) : product + rest
    }

    /// As ``millionths(_:)`` reads it.
    static func text(_ millionths: Int64) -> String {
        let size = millionths.magnitude
        let rest = String(size % UInt64(unit))
        let fraction = (String(repeating: "0", count: 6 - rest.count) + rest).reversed().drop { $0 == "0" }.reversed()
        return (millionths < 0 ? "-" : "") + String(size / UInt64(unit)) + (fraction.isEmpty ? "" : "." + String(fraction))
    }
}
