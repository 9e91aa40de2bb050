import Archive

extension Moment {
    /// The moment for people, in China's time: 今天 09:42, 昨天 18:03, 11月21日 09:42, 2025年3月8日.
    func words(_ t: Words, asOf now: Moment) -> String {
        let (day, today) = (CalendarDate(self), CalendarDate(now))
        if day == today { return t("今天 \(clockText)", en: "Today \(clockText)") }
        if day == today.adding(days: -1) { return t("昨天 \(clockText)", en: "Yesterday \(clockText)") }
        if day.year == today.year { return "\(day.shortWords(t)) \(clockText)" }
        return day.words(t)
    }

    /// Day and time to the second, for the trail: 2026-11-21 09:42:07.
    var preciseText: String {
        "\(CalendarDate(self)) \(clockText):\(Self.twoDigits(secondOfDay % 60))"
    }

    /// ISO 8601 in UTC, `2026-11-21T01:42:07Z`, for `datetime` attributes and the API.
    var isoText: String {
        let utc = adding(milliseconds: -CalendarDate.chinaOffsetMilliseconds)
        return "\(CalendarDate(utc))T\(utc.clockText):\(Self.twoDigits(utc.secondOfDay % 60))Z"
    }

    /// Hours and minutes in China's time.
    private var clockText: String {
        "\(Self.twoDigits(secondOfDay / 3_600)):\(Self.twoDigits(secondOfDay / 60 % 60))"
    }

    private var secondOfDay: Int {
        let seconds = (rawValue + CalendarDate.chinaOffsetMilliseconds) / 1_000 % 86_400
        return Int(seconds < 0 ? seconds + 86_400 : seconds)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarDate {
    /// 2026年11月21日, 21 Nov 2026.
    func words(_ t: Words) -> String {
        t("\(year)年\(month)月\(day)日", en: "\(day) \(monthName) \(year)")
    }

    /// 11月21日, 21 Nov.
    func shortWords(_ t: Words) -> String {
        t("\(month)月\(day)日", en: "\(day) \(monthName)")
    }

    private var monthName: String {
        let names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return names[month - 1]
    }
}
