/// What a date in a cell or a form means.
public enum DateReading: Sendable, Hashable {
    /// One day; with a concern where it is unlikely.
    case date(CalendarDate, concern: DateConcern?)
    /// Several days come into question, the likeliest first.
    case ambiguous([CalendarDate])
    /// No day.
    case unreadable(DateRefusal)

    /// The most characters a date may have.
    public static let charactersMax = 60

    /// The one day that was read.
    public var date: CalendarDate? {
        if case .date(let date, _) = self { return date }
        return nil
    }

    /// Reads a date as people and spreadsheets write it.
    ///
    /// `2025-04-03`, `2025/4/3`, `2025.4.3`, `20250403`, `2025年4月3日`, `二〇二五年四月三日`, `3-Apr-25`, `Apr 3, 2025`, `45750` (a spreadsheet's
    /// serial) and any of them with a time behind. `03/04/2025` and `25/4/3` are ambiguous unless `order` says how to read them (``DateColumn`` finds
    /// out from a whole column); `4月3日` always is, for its year.
    /// - Parameter today: the last day a date may have without a concern, and from which years left out are counted.
    public static func read(_ text: String, today: CalendarDate, order: DateOrder? = nil) -> DateReading {
        guard text.count <= charactersMax else { return .unreadable(.textTooLong(charactersMax: charactersMax)) }
        do throws(DateRefusal) {
            return try candidates(text, today: today).reading(order: order, today: today)
        } catch {
            return .unreadable(error)
        }
    }

    static func candidates(_ text: String, today: CalendarDate) throws(DateRefusal) -> DateCandidates {
        try DateCandidates(DateNumbers(DateText.bare(text), today: today), today: today)
    }

    static func day(_ date: CalendarDate, today: CalendarDate) -> DateReading {
        .date(date, concern: DateConcern.of(date, today: today))
    }
}
