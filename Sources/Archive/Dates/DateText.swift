/// Frees a written date of time, weekday and decoration.
enum DateText {
    private static let timeMarks: Set<Character> = [":", "时", "点"]
    private static let dayParts = ["上午", "下午", "早上", "晚上", "凌晨", "中午", "am", "pm"]
    private static let weekdayMarks = ["星期", "礼拜", "周"]
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let lunarMarks = ["农历", "阴历", "正月", "腊月", "闰", "初"]

    /// The text in half-width lower case, without apostrophes, time of day or weekday.
    static func bare(_ text: String) throws(DateRefusal) -> String {
        var rest = text.folded.lowercased()[...]
        while let first = rest.first, "'’‘\"`".contains(first) { rest.removeFirst() }
        guard !rest.isEmpty else { throw .empty }
        let isASCII = rest.utf8.allSatisfy { $0 < 0x80 }
        if !isASCII, lunarMarks.contains(where: rest.contains) { throw .lunar }
        let day = withoutTime(rest)
        return isASCII ? withoutEnglishWeekday(day) : withoutWeekday(day)
    }

    /// Cuts off the hours before the first colon, 时 or 点, all that follows them, and the 上午 or t before them.
    private static func withoutTime(_ text: Substring) -> Substring {
        guard let mark = text.firstIndex(where: timeMarks.contains) else { return text }
        let hours = text[..<mark].trimmed.reversed().prefix(2).prefix(while: \.isDigit).count
        var day = text[..<mark].trimmed.dropLast(hours).trimmed
        for part in dayParts { day = day.dropping(suffix: part)?.trimmed ?? day }
        day = day.dropping(suffix: "t") ?? day
        return day.isEmpty ? text : day
    }

    /// Takes out `星期四`, `（周四）` and the like.
    private static func withoutWeekday(_ text: Substring) -> String {
        for mark in weekdayMarks {
            guard let range = text.firstRange(of: mark), range.upperBound < text.endIndex,
                "一二三四五六日天".contains(text[range.upperBound])
            else { continue }
            let before = text[..<range.lowerBound].trimmed
            let after = text[text.index(after: range.upperBound)...].trimmed
            return (before.dropping(suffix: "(") ?? before) + " " + (after.dropping(prefix: ")") ?? after)
        }
        return String(text)
    }

    /// Takes out `Thu,` and `Thursday`.
    private static func withoutEnglishWeekday(_ text: Substring) -> String {
        guard text.contains(where: \.isLetter) else { return String(text) }
        let words = text.split { $0 == " " || $0 == "," }
        return words.filter { word in !weekdays.contains { word.hasPrefix($0) } }.joined(separator: " ")
    }
}
