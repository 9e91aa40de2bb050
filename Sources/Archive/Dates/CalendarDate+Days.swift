extension CalendarDate {
    /// Days of 400 years, after which the Gregorian calendar repeats.
    private static let eraDays = 146_097
    /// Days from 1 March of year 0, where the count below begins, to 1 January 1970.
    private static let epochDays = 719_468

    /// Days since 1 January 1970, which is day 0; negative before.
    public var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.eraDays + dayOfEra - Self.epochDays
    }

    /// The day so many days after 1 January 1970; nil outside ``years``.
    public init?(daysSinceEpoch: Int) {
        guard (-720_000...2_940_000).contains(daysSinceEpoch) else { return nil }
        let days = daysSinceEpoch + Self.epochDays
        let era = (days >= 0 ? days : days - (Self.eraDays - 1)) / Self.eraDays
        let dayOfEra = days - era * Self.eraDays
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day in a spreadsheet's count (1 = 1 January 1900, with the 29 February 1900 that never was); nil for a day outside 1900 to 9999.
    public init?(spreadsheetSerial serial: Int) {
        guard serial >= 1, serial != 60 else { return nil }
        self.init(daysSinceEpoch: serial - (serial > 60 ? 25_569 : 25_568))
        guard year <= Self.years.upperBound else { return nil }
    }

    /// The day so many days later, or earlier if negative; nil outside ``years``.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
        return overflows ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// How many days from this one to the other; negative if the other is earlier.
    public func days(until other: CalendarDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

    /// The day of the week by ISO 8601: 1 is Monday, 7 Sunday.
    public var isoWeekday: Int { ((daysSinceEpoch + 3) % 7 + 7) % 7 + 1 }

    /// True for the years in which a person alive may have been born.
    var isOfLivingPerson: Bool { (1880...2100).contains(year) }
}
