import Wording

/// Revenue of a year in 万元 (10,000 yuan), as a coded choice.
public enum RevenueBand: String, Sendable, CaseIterable {
    case under100 = "<100"
    case from100 = "100-499"
    case from500 = "500-1999"
    case from2000 = "2000-4999"
    case from5000 = "5000-9999"
    case from10000 = "10000-39999"
    case from40000 = "40000-99999"
    case from100000 = "100000+"

    /// The revenue in 万元 of the band.
    public var range: MeasureRange {
        switch self {
        case .under100: MeasureRange(0, 99)
        case .from100: MeasureRange(100, 499)
        case .from500: MeasureRange(500, 1999)
        case .from2000: MeasureRange(2000, 4999)
        case .from5000: MeasureRange(5000, 9999)
        case .from10000: MeasureRange(10_000, 39_999)
        case .from40000: MeasureRange(40_000, 99_999)
        case .from100000: MeasureRange(100_000, nil)
        }
    }

    /// `500–1999 万元`, `100000 万元以上`.
    public var name: Wording { range.name(chineseUnit: "万元", englishUnit: "× 10,000 yuan") }

    /// The band of a revenue in 万元; nil for a negative one.
    public static func containing(_ tenThousandYuan: Int) -> RevenueBand? {
        guard tenThousandYuan >= 0 else { return nil }
        return allCases.first { $0.range.contains(MeasureRange(exactly: tenThousandYuan)) }
    }
}
