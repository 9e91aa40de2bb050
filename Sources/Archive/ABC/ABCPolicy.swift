/// How customers are ranked for their ABC level: weights, quotas and how often (B4).
public struct ABCPolicy: Codable, Hashable, Sendable {
    /// Least and most weight of a part.
    public static let weightRange = 0...100
    /// Least and most months between two runs of the schedule; 0 for none.
    public static let monthsRange = 0...24

    /// What each part weighs; a part that is not named weighs nothing.
    public var weights: [ABCPart: Int] = [
        .region: 10, .size: 10, .sales: 15, .tier: 15, .capital: 5, .intent: 15, .lifecycle: 10, .recency: 10, .frequency: 10,
    ]
    /// Codes of provinces (GB/T 2260) whose customers get the full points of the region.
    public var focusRegions: Set<String> = []
    /// How many in a hundred are A.
    public var percentA = 20
    /// How many in a hundred are B; the rest is C.
    public var percentB = 40
    /// Months between two runs over everybody; 0 where it runs on demand alone.
    public var monthsBetweenRuns = 0

    /// What a new archive starts with: 20, 40 and 40 in a hundred, run on demand.
    public init() {}

    /// What a part weighs.
    public func weight(of part: ABCPart) -> Int { weights[part] ?? 0 }

    /// Whether every number is within its range, something weighs anything, and the regions are provinces.
    var isValid: Bool {
        weights.values.allSatisfy(Self.weightRange.contains) && weights.values.contains { $0 > 0 } && percentA >= 0 && percentB >= 0
            && percentA + percentB <= 100 && Self.monthsRange.contains(monthsBetweenRuns)
            && focusRegions.allSatisfy { Region.find($0)?.level == .province }
    }

    /// The places of a level in a ranking, the first being 1.
    ///
    /// A ends at `percentA` of all, B at `percentA + percentB`, each rounded to the nearest whole customer, a half upwards.
    func places(of level: ABCLevel, among count: Int) -> Range<Int> {
        func end(_ percent: Int) -> Int { (count * percent + 50) / 100 + 1 }
        switch level {
        case .a: return 1..<end(percentA)
        case .b: return end(percentA)..<end(percentA + percentB)
        case .c: return end(percentA + percentB)..<count + 1
        }
    }

    /// The level of the customer at a place of the ranking.
    func level(ofPlace place: Int, among count: Int) -> ABCLevel {
        ABCLevel.allCases.first { places(of: $0, among: count).contains(place) } ?? .c
    }
}
