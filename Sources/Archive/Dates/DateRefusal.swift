import Wording

/// Why a text is no date, and what to do about it.
public enum DateRefusal: Error, Sendable, Hashable, Worded {
    /// Nothing is written.
    case empty
    /// Longer than any date.
    case textTooLong(charactersMax: Int)
    /// The text has no form of a date.
    case notADate
    /// A year and a month without a day.
    case dayMissing(year: Int, month: Int)
    /// A year alone.
    case monthMissing(year: Int)
    /// A month above 12.
    case noSuchMonth(Int)
    /// A day the month does not have.
    case noSuchDay(year: Int, month: Int, day: Int)
    /// A date of the lunar calendar.
    case lunar

    public var wording: Wording {
        switch self {
        case .empty: Wording("没有填写日期", en: "No date is given")
        case .textTooLong(let most):
            Wording("内容超过 \(most) 个字符，请只填日期", en: "More than \(most) characters; enter the date only")
        case .notADate: Wording("不是日期，请写成 2025-04-03 的形式", en: "Not a date; write it like 2025-04-03")
        case .dayMissing(let year, let month):
            Wording("只有 \(year) 年 \(month) 月，请补上日", en: "Only year \(year) and month \(month); add the day")
        case .monthMissing(let year): Wording("只有 \(year) 年，请补上月和日", en: "Only the year \(year); add month and day")
        case .noSuchMonth(let month): Wording("没有 \(month) 月，请核对", en: "There is no month \(month); please check")
        case .noSuchDay(let year, let month, let day):
            Wording(
                "\(year) 年 \(month) 月没有 \(day) 日，请核对", en: "Month \(month) of \(year) has no day \(day); please check")
        case .lunar: Wording("这是农历日期，请填公历日期", en: "This is a lunar date; enter the Gregorian date")
        }
    }
}
