/// From when a workbook counts its days (ECMA-376 part 1, 18.17.4.1).
enum DateSystem: Sendable {
    /// Day 1 is 1 January 1900, and a 29 February 1900 is counted that never was.
    case from1900
    /// Day 0 is 1 January 1904.
    case from1904

    /// The serial day 60 of the 1900 system: the day that never was.
    private static let phantomDay = 60
    /// 31 December 9999 in the 1900 system.
    private static let lastDay = 2_958_465

    /// The day and time of a serial number, or nil when it is none.
    func date(serial: Double, keepsMidnight: Bool) -> SheetDate? {
        guard serial >= 0, serial < Double(Self.lastDay + 1) else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        guard let days = daysSince1970(serialDay: seconds / 86_400) else { return nil }
        let secondOfDay = seconds % 86_400
        let time = secondOfDay == 0 && !keepsMidnight ? nil : SheetTime(secondOfDay: secondOfDay)
        let date = SheetDate(daysSince1970: days, time: time)
        return date.year <= 9999 ? date : nil
    }

    /// The serial number of a date, or nil for a day before the count begins.
    func serial(_ date: SheetDate) -> Double? {
        let days = date.daysSince1970
        let serialDay =
            switch self {
            case .from1904: days + 24_107
            case .from1900: days + 25_569 > Self.phantomDay ? days + 25_569 : days + 25_568
            }
        guard serialDay >= 0 else { return nil }
        return Double(serialDay) + Double(date.time?.secondOfDay ?? 0) / 86_400
    }

    private func daysSince1970(serialDay: Int) -> Int? {
        switch self {
        case .from1904: serialDay - 24_107
        case .from1900 where serialDay > Self.phantomDay: serialDay - 25_569
        case .from1900 where (1..<Self.phantomDay) ~= serialDay: serialDay - 25_568
        case .from1900: nil
        }
    }
}
