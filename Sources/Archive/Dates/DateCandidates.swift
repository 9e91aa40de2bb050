/// The days a bare text may mean, by the order in which its numbers are read.
enum DateCandidates {
    /// One day, whatever the order.
    case day(CalendarDate)
    /// Three numbers that are a day in one order or more.
    case ordered([DateOrder: CalendarDate])
    /// No year was given: the last two such days that have come, month first and day first.
    case yearless(monthFirst: [CalendarDate], dayFirst: [CalendarDate])

    init(_ numbers: DateNumbers, today: CalendarDate) throws(DateRefusal) {
        switch numbers {
        case .yearMonthDay(let year, let month, let day): self = .day(try Self.existing(year, month, day))
        case .open(let first, let second, let third):
            let dates = Self.dates(first, second, third, today: today)
            guard !dates.isEmpty else { throw .notADate }
            self = .ordered(dates)
        case .monthDay(let pairs):
            let dates = pairs.map { Self.recent(month: $0.month, day: $0.day, today: today) }
            guard dates.contains(where: { !$0.isEmpty }) else { throw .notADate }
            self = .yearless(monthFirst: dates.first ?? [], dayFirst: dates.dropFirst().first ?? [])
        }
    }

    /// The orders under which the text is a day that has come; nil where the text is no evidence of an order.
    func orders(upTo today: CalendarDate) -> Set<DateOrder>? {
        guard case .ordered(let dates) = self else { return nil }
        return Set(dates.filter { $0.value <= today }.keys)
    }

    /// The reading, by the order given or else by what the numbers leave open.
    func reading(order: DateOrder?, today: CalendarDate) -> DateReading {
        switch self {
        case .day(let date): return .day(date, today: today)
        case .ordered(let dates):
            if let order, let date = dates[order] { return .day(date, today: today) }
            let different = Self.different(DateOrder.allCases.compactMap { dates[$0] })
            guard different.count == 1, let only = different.first else { return .ambiguous(different) }
            return .day(only, today: today)
        case .yearless(let monthFirst, let dayFirst):
            if order == nil { return .ambiguous(Self.different(monthFirst + dayFirst)) }
            let preferred = order == .dayMonthYear ? dayFirst : monthFirst
            return .ambiguous(preferred.isEmpty ? monthFirst + dayFirst : preferred)
        }
    }

    private static func existing(_ year: Int, _ month: Int, _ day: Int) throws(DateRefusal) -> CalendarDate {
        if let date = CalendarDate(year: year, month: month, day: day) { return date }
        guard CalendarDate.years.contains(year) else { throw .notADate }
        guard (1...12).contains(month) else { throw .noSuchMonth(month) }
        throw .noSuchDay(year: year, month: month, day: day)
    }

    private static func dates(_ first: Written, _ second: Written, _ third: Written, today: CalendarDate) -> [DateOrder:
        CalendarDate]
    {
        let year = third.year(today: today)
        var dates: [DateOrder: CalendarDate] = [:]
        dates[.dayMonthYear] = CalendarDate(year: year, month: second.value, day: first.value)
        dates[.monthDayYear] = CalendarDate(year: year, month: first.value, day: second.value)
        if third.digits <= 2 {
            dates[.yearMonthDay] = CalendarDate(year: first.year(today: today), month: second.value, day: third.value)
        }
        return dates
    }

    private static func recent(month: Int, day: Int, today: CalendarDate) -> [CalendarDate] {
        (0...8).lazy.compactMap { CalendarDate(year: today.year - $0, month: month, day: day) }
            .filter { $0 <= today }.prefix(2).map { $0 }
    }

    private static func different(_ dates: [CalendarDate]) -> [CalendarDate] {
        dates.enumerated().filter { !dates[..<$0.offset].contains($0.element) }.map(\.element)
    }
}
