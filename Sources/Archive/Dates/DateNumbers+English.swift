extension DateNumbers {
    private static let monthNames = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let ordinals = ["st", "nd", "rd", "th"]

    /// `Apr 3, 2025`, `3-Apr-25`, `3rd April 2025`, `2025-Apr-03`, `Apr 3`; the text is in lower case.
    static func english(_ text: String, today: CalendarDate) throws(DateRefusal) -> DateNumbers? {
        let words = words(of: text).filter { !ordinals.contains(String($0)) && $0 != "of" }
        let months = words.compactMap(month)
        let numbers = words.compactMap { Written($0) }
        guard months.count == 1, let month = months.first, months.count + numbers.count == words.count else {
            return nil
        }
        switch numbers.count {
        case 2:
            let (day, year) = numbers[0].digits == 4 ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
            return .yearMonthDay(year.digits == 4 ? year.value : year.year(today: today), month, day.value)
        case 1 where numbers[0].digits == 4: throw .dayMissing(year: numbers[0].value, month: month)
        case 1: return .monthDay([(month, numbers[0].value)])
        default: return nil
        }
    }

    private static func month(_ word: Substring) -> Int? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return monthNames.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
    }

    /// Rows of digits and rows of letters.
    private static func words(of text: String) -> [Substring] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isDigit)) }.flatMap { run in
            guard let change = run.indices.dropFirst().first(where: { run[$0].isDigit != run[run.startIndex].isDigit })
            else { return [run] }
            return [run[..<change]] + words(of: String(run[change...]))
        }
    }
}
