import Wording

extension MeasureRange {
    /// True where the other range lies wholly inside.
    public func contains(_ other: MeasureRange) -> Bool {
        guard let upper else { return other.lower >= lower }
        guard let otherUpper = other.upper else { return false }
        return other.lower >= lower && otherUpper <= upper
    }

    /// The range in words: `20–99 人`, `500 人以上`.
    func name(chineseUnit: String, englishUnit: String) -> Wording {
        guard let upper else { return Wording("\(lower) \(chineseUnit)以上", en: "\(lower) \(englishUnit) or more") }
        let numbers = lower == upper ? "\(lower)" : "\(lower)–\(upper)"
        return Wording("\(numbers) \(chineseUnit)", en: "\(numbers) \(englishUnit)")
    }

    /// Reads `20-99`, `100~500人`, `500人以上`, `50人以下`, `约200`; nil where there is no number.
    ///
    /// A round upper bound of a band (100-500) is not itself in the band, for the next one begins there.
    static func read(_ text: String) -> MeasureRange? {
        let folded = text.folded.filter { !$0.isWhitespace && $0 != "," }
        let numbers = folded.split { !$0.isDigit }.filter { $0.count <= 9 }.compactMap { Int($0) }
        guard let first = numbers.first else { return nil }
        if numbers.count > 1 { return MeasureRange(first, numbers[1] % 10 == 0 ? numbers[1] - 1 : numbers[1]) }
        if ["以上", "+", "≥", ">", "多", "超过", "不少于"].contains(where: folded.contains) { return MeasureRange(first, nil) }
        if ["以下", "以内", "<", "≤", "不到", "少于"].contains(where: folded.contains) { return MeasureRange(0, first - 1) }
        return MeasureRange(exactly: first)
    }
}
