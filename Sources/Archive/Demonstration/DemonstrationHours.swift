/// When an office works: Monday to Friday from half past eight, in China.
enum DemonstrationHours {
    private static let openingMilliseconds: Int64 = 8 * 3_600_000 + 30 * 60_000
    private static let closingMilliseconds: Int64 = 18 * 3_600_000
    private static let dayMilliseconds: Int64 = 86_400_000

    /// The opening of the last working day that is at least so many days before a moment.
    static func opening(daysBefore moment: Moment, _ days: Int) -> Moment {
        var day = startOfDay(moment.adding(days: -days))
        while !isWorkingDay(day) { day = day.adding(days: -1) }
        return day.adding(milliseconds: openingMilliseconds)
    }

    /// The moment itself where the office is open, else the next opening.
    static func next(_ moment: Moment) -> Moment {
        var day = startOfDay(moment)
        let sinceMidnight = moment.rawValue - day.rawValue
        if isWorkingDay(day) {
            if sinceMidnight < openingMilliseconds { return day.adding(milliseconds: openingMilliseconds) }
            if sinceMidnight < closingMilliseconds { return moment }
        }
        repeat { day = day.adding(days: 1) } while !isWorkingDay(day)
        // Some minutes after the doors open, so that not everything happens at once.
        return day.adding(milliseconds: openingMilliseconds + sinceMidnight % 3_600_000)
    }

    private static func startOfDay(_ moment: Moment) -> Moment {
        let local = moment.rawValue + CalendarDate.chinaOffsetMilliseconds
        let midnight = local - ((local % dayMilliseconds) + dayMilliseconds) % dayMilliseconds
        return Moment(rawValue: midnight - CalendarDate.chinaOffsetMilliseconds)
    }

    private static func isWorkingDay(_ moment: Moment) -> Bool {
        CalendarDate(moment).isoWeekday <= 5
    }
}
