/// In which order a date of three numbers names year, month and day.
public enum DateOrder: String, Sendable, Hashable, CaseIterable {
    /// 25/4/3 is 3 April 2025.
    case yearMonthDay
    /// 3/4/25 is 3 April 2025.
    case dayMonthYear
    /// 4/3/25 is 3 April 2025.
    case monthDayYear
}
