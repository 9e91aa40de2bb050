import Wording

/// Why a column is thought to go where it goes.
public enum ColumnGround: String, Hashable, Sendable {
    /// Its title says so.
    case title
    /// Its title sounds like it.
    case likelyTitle = "likely_title"
    /// Its values look like it.
    case values
    /// A person chose it the last time a file had these titles.
    case remembered
    /// A person chose it for this file.
    case chosen
    /// Nothing is known of it.
    case unknown

    /// What the columns' list says.
    public var wording: Wording {
        switch self {
        case .title: Wording("按表头", en: "By its title")
        case .likelyTitle: Wording("按相近的表头，请核对", en: "By a similar title; please check")
        case .values: Wording("按内容判断，请核对", en: "By its values; please check")
        case .remembered: Wording("沿用上次的选择", en: "As chosen the last time")
        case .chosen: Wording("人工选定", en: "Chosen by hand")
        case .unknown: Wording("未识别，不导入", en: "Not recognised; left out")
        }
    }
}
