import Foundation

extension CalendarDate: CustomStringConvertible, LosslessStringConvertible, Codable {
    /// By ISO 8601: `2025-04-03`.
    public var isoText: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    /// In Chinese: `2025年4月3日`.
    public var chineseText: String { "\(year)年\(month)月\(day)日" }

    public var description: String { isoText }

    /// Reads `2025-04-03` exactly; nil for anything else. ``DateReading`` reads what people write.
    public init?(isoText: some StringProtocol) {
        let parts = isoText.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2] else { return nil }
        self.init(compact: parts.joined())
    }

    public init?(_ description: String) { self.init(isoText: description) }

    /// Reads `20250403` exactly.
    init?(compact text: some StringProtocol) {
        guard text.utf8.count == 8, text.allSatisfy(\.isDigit),
            let year = Int(text.prefix(4)), let month = Int(text.dropFirst(4).prefix(2)), let day = Int(text.suffix(2))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CalendarDate(isoText: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date of the form 2025-04-03")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(isoText)
    }

    /// The day at a moment in a time zone.
    public init?(_ moment: Date, in zone: TimeZone) {
        let seconds = moment.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: moment))
        guard seconds.magnitude < 1e12 else { return nil }
        self.init(daysSinceEpoch: Int((seconds / 86_400).rounded(.down)))
    }

    private static func padded(_ number: Int, _ digits: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
}
