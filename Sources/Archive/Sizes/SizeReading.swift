import Wording

/// What a loosely written company size means: a band of staff, or a word for the size itself.
public enum SizeReading: Sendable, Hashable {
    /// A number of persons or a band: `20-99人`, `500人以上`, `120`.
    case staff(StaffBand)
    /// A word such as 小微, 中型, 大型企业: the sizes it may mean, the smallest first.
    case declared([CompanySize])
    /// Neither, or a range over several bands.
    case unknown

    /// The most characters of a text that are looked at.
    public static let charactersMax = 40

    /// Reads a cell of a column such as 规模 or 人数.
    public static func read(_ text: String) -> SizeReading {
        let folded = String(text.folded.prefix(charactersMax))
        if let range = MeasureRange.read(folded) {
            return StaffBand.containing(MeasureRange(max(range.lower, 1), range.upper)).map(SizeReading.staff)
                ?? .unknown
        }
        let sizes = CompanySize.allCases.filter { size in size.name.chinese.first.map(folded.contains) ?? false }
        return sizes.isEmpty || folded.count > 8 ? .unknown : .declared(sizes)
    }
}
