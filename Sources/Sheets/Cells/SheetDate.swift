/// A day of the Gregorian calendar as a sheet means it: without a time zone.
public struct SheetDate: Sendable, Hashable {
    /// The year, 1 to 9999.
    public var year: Int
    /// The month, 1 to 12.
    public var month: Int
    /// The day, 1 to 31.
    public var day: Int
    /// The time of day, or nil where the cell is only a day.
    public var time: SheetTime?

    /// The day, or nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int, time: SheetTime? = nil) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
        self.init(daysSince1970: Self.daysSince1970(year: year, month: month, day: day), time: time)
        guard self.month == month, self.day == day else { return nil }
    }

    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    init(daysSince1970 days: Int, time: SheetTime?) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        self.time = time
    }

    var daysSince1970: Int {
        Self.daysSince1970(year: year, month: month, day: day)
    }

    /// The same source, `days_from_civil`.
    private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension SheetDate: CustomStringConvertible {
    /// `2026-05-06`, or `2026-05-06 13:45:00` with a time.
    public var description: String {
        let date = "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
        return time.map { "\(date) \($0)" } ?? date
    }
}
