import Wording

/// Why a day that can be read is unlikely to be meant.
public enum DateConcern: Sendable, Hashable, Worded {
    /// The first year that raises no concern.
    public static let yearMin = 1900

    /// The day has not come yet.
    case future
    /// The day is before 1900.
    case longPast

    static func of(_ date: CalendarDate, today: CalendarDate) -> DateConcern? {
        if date > today { return .future }
        return date.year < yearMin ? .longPast : nil
    }

    public var wording: Wording {
        switch self {
        case .future: Wording("日期在今天之后，请核对", en: "The date is after today; please check")
        case .longPast: Wording("日期早于 1900 年，请核对", en: "The date is before 1900; please check")
        }
    }
}
