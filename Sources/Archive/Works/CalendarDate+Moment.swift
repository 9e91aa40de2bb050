extension CalendarDate {
    /// How far China's clocks, the archive's own, are ahead of UTC.
    public static let chinaOffsetMilliseconds: Int64 = 8 * 3_600_000

    /// The day it is in China at a moment.
    public init(_ moment: Moment) {
        let milliseconds = moment.rawValue + Self.chinaOffsetMilliseconds
        let days = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        self = CalendarDate(daysSinceEpoch: days) ?? CalendarDate(Moment(rawValue: 0))
    }
}
