import Wording

/// How large a company is by 统计上大中小微型企业划分办法（2017）, 国统字〔2017〕213号.
public enum CompanySize: Int, Sendable, CaseIterable, Comparable {
    /// 微型.
    case micro
    /// 小型.
    case small
    /// 中型.
    case medium
    /// 大型.
    case large

    /// `微型`, `小型`, `中型`, `大型`.
    public var name: Wording {
        switch self {
        case .micro: Wording("微型", en: "Micro")
        case .small: Wording("小型", en: "Small")
        case .medium: Wording("中型", en: "Medium")
        case .large: Wording("大型", en: "Large")
        }
    }

    public static func < (left: CompanySize, right: CompanySize) -> Bool { left.rawValue < right.rawValue }
}
