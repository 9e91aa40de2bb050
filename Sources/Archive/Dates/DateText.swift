/// Frees a written date of time, weekday and decoration.
enum DateText {
    /// The text in half-width lower case, without apostrophes, time of day or weekday.
    static func bare(_ text: String) throws(DateRefusal) -> String {
        var rest = text.folded.lowercased()[...]
        while let first = rest.first, "'’‘\"`".contains(first) { rest.removeFirst() }
        guard !rest.isEmpty else { throw .empty }
        if isLunar(rest) { throw .lunar }
        return String(withoutWeekday(withoutTime(String(rest))).trimmed)
    }

    private static func isLunar(_ text: Substring) -> Bool {
        ["农历", "阴历", "正月", "腊月", "闰", "初"].contains { text.contains($0) }
    }

    /// Cuts off hours and what follows them, where the text has a mark of hours at all: the regular expression is for the few that do.
    private static func withoutTime(_ text: String) -> String {
        guard text.contains(where: { ":时点".contains($0) }),
            let time = text.firstMatch(of: /[t\s]?(上午|下午|am|pm)?\s*\d{1,2}\s*(:|时|点).*$/),
            time.range.lowerBound > text.startIndex
        else { return text }
        return String(text[..<time.range.lowerBound])
    }

    private static func withoutWeekday(_ text: String) -> String {
        guard text.contains(where: { $0.isASCII && $0.isLetter || "周期拜".contains($0) }) else { return text }
        return text.replacing(/[(\s,]*(星期|礼拜|周)[一二三四五六日天][)\s]*/, with: " ")
            .replacing(/\b(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\b[.,]?/, with: " ")
    }
}
