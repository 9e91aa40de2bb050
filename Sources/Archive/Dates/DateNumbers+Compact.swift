extension DateNumbers {
    /// Spreadsheet serials taken for days: 1927-05-18 to 2099-12-31.
    private static let serials = 10_000...73_050
    /// Years that six digits may begin with when the day is left out.
    private static let plainYears = 1900...2100

    /// `20250403`, `250403`, or a serial such as `45750` or `45750.43`; nil for anything else.
    static func compact(_ text: String, today: CalendarDate) throws(DateRefusal) -> DateNumbers? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
            return nil
        }
        let isWhole = parts.count == 1 || parts[1].allSatisfy { $0 == "0" }
        switch parts[0].count {
        case 8 where isWhole: return pairs(parts[0].prefix(4), parts[0].dropFirst(4))
        case 6 where isWhole: return try sixDigits(parts[0], today: today)
        case 5: return Int(parts[0]).flatMap(serial)
        case 4 where isWhole: throw Int(parts[0]).map { .monthMissing(year: $0) } ?? .notADate
        default: return nil
        }
    }

    private static func serial(_ days: Int) -> DateNumbers? {
        guard serials.contains(days), let date = CalendarDate(spreadsheetSerial: days) else { return nil }
        return .yearMonthDay(date.year, date.month, date.day)
    }

    /// `250403`, or `202504` without its day.
    private static func sixDigits(_ digits: Substring, today: CalendarDate) throws(DateRefusal) -> DateNumbers? {
        if let year = Int(digits.prefix(4)), plainYears.contains(year), let month = Int(digits.suffix(2)),
            (1...12).contains(month)
        {
            throw .dayMissing(year: year, month: month)
        }
        return Written(digits.prefix(2)).flatMap { pairs(String($0.year(today: today))[...], digits.dropFirst(2)) }
    }

    private static func pairs(_ year: Substring, _ rest: Substring) -> DateNumbers? {
        guard let year = Int(year), let month = Int(rest.prefix(2)), let day = Int(rest.dropFirst(2)) else {
            return nil
        }
        return .yearMonthDay(year, month, day)
    }
}
