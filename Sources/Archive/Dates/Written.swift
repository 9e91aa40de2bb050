/// A number as it was written, with the count of its digits.
struct Written: Hashable {
    let value: Int
    let digits: Int

    init?(_ text: some StringProtocol) {
        guard (1...4).contains(text.count), text.allSatisfy(\.isDigit), let value = Int(text) else { return nil }
        self.value = value
        self.digits = text.count
    }

    /// As a year: of two digits, the latest that does not lie more than ten years ahead.
    func year(today: CalendarDate) -> Int {
        guard digits <= 2 else { return value }
        let century = today.year / 100 * 100
        return century + value > today.year + 10 ? century + value - 100 : century + value
    }
}
