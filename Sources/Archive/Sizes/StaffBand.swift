import Wording

/// How many persons work for a company, as a coded choice.
public enum StaffBand: String, Sendable, CaseIterable {
    case under10 = "1-9"
    case from10 = "10-19"
    case from20 = "20-99"
    case from100 = "100-299"
    case from300 = "300-499"
    case from500 = "500-999"
    case from1000 = "1000-1999"
    case from2000 = "2000+"
    /// For forms that ask no closer: 100 to 499.
    case wide100 = "100-499"
    /// For forms that ask no closer: 500 and more.
    case wide500 = "500+"

    /// The numbers of persons in the band.
    public var range: MeasureRange {
        switch self {
        case .under10: MeasureRange(1, 9)
        case .from10: MeasureRange(10, 19)
        case .from20: MeasureRange(20, 99)
        case .from100: MeasureRange(100, 299)
        case .from300: MeasureRange(300, 499)
        case .from500: MeasureRange(500, 999)
        case .from1000: MeasureRange(1000, 1999)
        case .from2000: MeasureRange(2000, nil)
        case .wide100: MeasureRange(100, 499)
        case .wide500: MeasureRange(500, nil)
        }
    }

    /// `20–99 人`, `500 人以上`.
    public var name: Wording { range.name(chineseUnit: "人", englishUnit: "staff") }

    /// The narrow band of a number of persons; nil for none.
    public static func containing(_ persons: Int) -> StaffBand? {
        allCases.first { $0.range.contains(MeasureRange(exactly: persons)) }
    }

    /// The narrowest band that holds a whole range; nil where it spreads over several.
    static func containing(_ range: MeasureRange) -> StaffBand? {
        allCases.first { $0.range.contains(range) }
    }
}
