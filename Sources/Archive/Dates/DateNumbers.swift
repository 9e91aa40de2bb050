import Wording

/// The numbers of a written date and what their form tells of their order.
enum DateNumbers {
    /// The form names each: 2025-04-03, 2025年4月3日, 3-Apr-25.
    case yearMonthDay(Int, Int, Int)
    /// No year: month and day, month first; a second pair where the numbers could also be meant the other way round.
    case monthDay([(month: Int, day: Int)])
    /// Three numbers of which the first is no year of four digits.
    case open(Written, Written, Written)

    /// Reads a bare text; throws where it has a form of a date and yet is none.
    init(_ text: String, today: CalendarDate) throws(DateRefusal) {
        if let numbers = try Self.chinese(text, today: today) {
            self = numbers
        } else if let numbers = try Self.english(text, today: today) {
            self = numbers
        } else if let numbers = try Self.compact(text, today: today) {
            self = numbers
        } else if let numbers = try Self.marked(text) {
            self = numbers
        } else {
            throw .notADate
        }
    }

    /// `2025年4月3日`, `二〇二五年四月三日`, `4月3日`.
    private static func chinese(_ text: String, today: CalendarDate) throws(DateRefusal) -> DateNumbers? {
        guard text.contains("年") || text.contains("月") else { return nil }
        var rest = text.filter { !$0.isWhitespace }[...]
        let year = cut(&rest, at: "年")
        let month = cut(&rest, at: "月")
        if let last = rest.last, "日号".contains(last) { rest.removeLast() }
        let day = rest.isEmpty ? nil : number(rest)
        let fullYear = year.map { $0.digits == 4 ? $0.value : $0.year(today: today) }
        switch (fullYear, month?.value, day?.value) {
        case (let year?, let month?, let day?): return .yearMonthDay(year, month, day)
        case (nil, let month?, let day?): return .monthDay([(month, day)])
        case (let year?, let month?, nil) where rest.isEmpty: throw .dayMissing(year: year, month: month)
        case (let year?, nil, nil) where rest.isEmpty: throw .monthMissing(year: year)
        default: return nil
        }
    }

    /// `2025-4-3`, `25/4/3`, `3.4.2025`, `4/3`.
    private static func marked(_ text: String) throws(DateRefusal) -> DateNumbers? {
        let parts = text.split { "-/.、,_—–".contains($0) || $0.isWhitespace }.map { Written($0) }
        let numbers = parts.compactMap { $0 }
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 3:
            let isYearFirst = numbers[0].digits == 4
            return isYearFirst
                ? .yearMonthDay(numbers[0].value, numbers[1].value, numbers[2].value)
                : .open(numbers[0], numbers[1], numbers[2])
        case 2 where numbers[0].digits == 4: throw .dayMissing(year: numbers[0].value, month: numbers[1].value)
        case 2 where numbers[1].digits == 4: throw .dayMissing(year: numbers[1].value, month: numbers[0].value)
        case 2 where !text.contains("."):
            let (first, second) = (numbers[0].value, numbers[1].value)
            return .monthDay(first == second ? [(first, second)] : [(first, second), (second, first)])
        default: return nil
        }
    }

    private static func cut(_ rest: inout Substring, at mark: Character) -> Written? {
        guard let place = rest.firstIndex(of: mark) else { return nil }
        defer { rest = rest[rest.index(after: place)...] }
        return number(rest[..<place])
    }

    private static func number(_ text: Substring) -> Written? {
        Written(text) ?? ChineseDigits.number(text).flatMap { Written(String($0)) }
    }
}
