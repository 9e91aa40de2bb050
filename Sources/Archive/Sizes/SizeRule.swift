import Wording

/// The thresholds of one industry group, 统计上大中小微型企业划分办法（2017） annex.
struct SizeRule: Sendable, Hashable {
    /// The lower bounds by one measure; below the last a company is micro.
    struct Bounds: Sendable, Hashable {
        let measure: CompanyMeasure
        let large: Int
        let medium: Int
        let small: Int
    }

    /// The name of the group in the annex.
    let name: Wording
    let bounds: [Bounds]

    /// The size of the measures given: the largest of which every lower bound is met (annex, note 1).
    func size(_ value: (CompanyMeasure) -> Int) -> CompanySize {
        bounds.map { bound in
            let value = value(bound.measure)
            if value >= bound.large { return CompanySize.large }
            if value >= bound.medium { return .medium }
            return value >= bound.small ? .small : .micro
        }.min() ?? .micro
    }

    /// The thresholds in words, for the person who wonders.
    var thresholds: Wording {
        let chinese = bounds.map { "\($0.measure.name.chinese) 大型≥\($0.large)、中型≥\($0.medium)、小型≥\($0.small)" }
        let english = bounds.map {
            "\($0.measure.name.english): large ≥ \($0.large), medium ≥ \($0.medium), small ≥ \($0.small)"
        }
        return Wording(
            "\(name.chinese)：\(chinese.joined(separator: "；"))；须同时满足，否则下划一档",
            en: "\(name.english): \(english.joined(separator: "; ")); all must be met, or the next size down applies")
    }
}
