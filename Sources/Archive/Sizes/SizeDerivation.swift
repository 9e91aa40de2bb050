import Wording

/// The size of a company derived from its industry and what is known of its staff, revenue and assets.
public struct SizeDerivation: Sendable, Hashable {
    /// The sizes that come into question, the smallest first; one where the facts decide, none where the regulation does not cover the industry.
    public let possible: [CompanySize]
    /// The thresholds that were applied, one sentence for each industry group.
    public let explanation: [Wording]
    /// The measures that would decide and are not known at all.
    public let missing: [CompanyMeasure]

    /// The size, where the facts decide it.
    public var size: CompanySize? { possible.count == 1 ? possible.first : nil }
    /// False for industries the regulation leaves out: railways, finance, education, health, public bodies.
    public var isCovered: Bool { !explanation.isEmpty }

    /// Applies 统计上大中小微型企业划分办法（2017）; revenue and assets in 万元, each range as wide as the knowledge of it.
    public init(
        industry: Industry, staff: MeasureRange = .unknown, revenue: MeasureRange = .unknown,
        assets: MeasureRange = .unknown
    ) {
        let rules = SizeRuleTable.rules(for: industry)
        let ranges: [CompanyMeasure: MeasureRange] = [.staff: staff, .revenue: revenue, .assets: assets]
        let least = rules.map { rule in rule.size { ranges[$0]?.lower ?? 0 } }.min()
        let most = rules.map { rule in rule.size { ranges[$0]?.upper ?? MeasureRange.numberMax } }.max()
        possible = CompanySize.allCases.filter { size in
            guard let least, let most else { return false }
            return (least...most).contains(size)
        }
        explanation = rules.map(\.thresholds)
        let isOpen = possible.count > 1
        missing = CompanyMeasure.allCases.filter { measure in
            isOpen && ranges[measure] == .unknown && rules.contains { $0.bounds.contains { $0.measure == measure } }
        }
    }
}
