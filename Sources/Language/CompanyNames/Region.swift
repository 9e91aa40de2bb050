/// A place in a firm's name: an administrative division of China at county level or above.
public struct Region: Sendable, Hashable {
    /// The province, municipality or autonomous region, short: `江苏`.
    public let province: String
    /// The prefecture, short: `苏州`; nil where only the province, or a county of a municipality, is named.
    public let prefecture: String?
    /// The county, district or county-level city, short: `昆山`; nil where none is named.
    public let county: String?

    /// Makes a region of the short names of its levels.
    public init(province: String, prefecture: String?, county: String?) {
        self.province = province
        self.prefecture = prefecture
        self.county = county
    }

    /// Whether both can be the same place: one contains the other.
    public func isCompatible(with other: Region) -> Bool {
        province == other.province && agrees(prefecture, other.prefecture) && agrees(county, other.county)
    }

    private func agrees(_ one: String?, _ two: String?) -> Bool {
        one == nil || two == nil || one == two
    }
}
