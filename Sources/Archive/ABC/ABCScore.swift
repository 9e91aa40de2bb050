import Vault

/// A customer's ABC score with its parts: each part's points of 100, and what it weighs.
public struct ABCScore: Hashable, Sendable {
    /// The points of each part, 0 to 100.
    public let points: [ABCPart: Int]
    /// What each part weighed when it was worked out.
    public let weights: [ABCPart: Int]

    /// A part as it counts.
    public struct Line: Hashable, Sendable {
        /// Which part.
        public let part: ABCPart
        /// Its points, 0 to 100.
        public let points: Int
        /// What it weighs.
        public let weight: Int
    }

    /// The parts that weigh anything, in their order.
    public var lines: [Line] {
        ABCPart.allCases.compactMap { part in
            let weight = weights[part] ?? 0
            return weight > 0 ? Line(part: part, points: points[part] ?? 0, weight: weight) : nil
        }
    }

    /// The sum of points times weights, by which customers are ranked.
    var sum: Int { lines.reduce(0) { $0 + $1.points * $1.weight } }

    /// The score in tenths, 0 to 1,000, rounded down.
    public var tenths: Int {
        let weight = lines.reduce(0) { $0 + $1.weight }
        return weight == 0 ? 0 : sum * 10 / weight
    }

    /// The score as people write it: `73.5`.
    public var text: String { Self.text(tenths: tenths) }

    static func text(tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }

    init(points: [ABCPart: Int], weights: [ABCPart: Int]) {
        (self.points, self.weights) = (points, weights)
    }
}

/// What a customer's dealings come to for its score.
struct ABCDealings: Sendable {
    /// The last that was not cancelled.
    var last: CalendarDate?
    /// Those of the last 365 days.
    var countOfYear = 0
}

extension ABCScore {
    init(of customer: Customer, _ dealings: ABCDealings, on today: CalendarDate, under policy: ABCPolicy) {
        let content = customer.content
        let points: [ABCPart: Int] = [
            .region: Self.region(content.region, policy.focusRegions),
            .size: Self.size(customer.size),
            .sales: Self.sales(of: content),
            .tier: Self.tier(content.valueTier),
            .capital: Self.capital(of: content),
            .intent: Self.intent(content.intent),
            .lifecycle: Self.lifecycle(content.lifecycle),
            .recency: Self.recency(dealings.last, today),
            .frequency: Self.step(dealings.countOfYear, [(12, 100), (6, 75), (3, 50), (1, 25)], below: 0),
        ]
        self.init(points: points, weights: policy.weights)
    }

    /// The points of the first bound that a number reaches.
    private static func step(_ number: Int, _ steps: [(from: Int, points: Int)], below: Int) -> Int {
        steps.first { number >= $0.from }?.points ?? below
    }

    private static func region(_ code: String?, _ focus: Set<String>) -> Int {
        guard let code, let region = Region.find(code) else { return 0 }
        return region.lineage.contains { focus.contains($0.code) } ? 100 : 50
    }

    private static func size(_ size: CompanySize?) -> Int {
        switch size {
        case .large: 100
        case .medium: 75
        case .small: 50
        case .micro: 25
        case nil: 0
        }
    }

    private static func tier(_ tier: ValueTier?) -> Int {
        switch tier {
        case .strategic: 100
        case .key: 75
        case .ordinary: 40
        case .potential: 20
        case nil: 0
        }
    }

    private static func intent(_ intent: Intent?) -> Int {
        switch intent {
        case .high: 100
        case .medium: 60
        case .low: 20
        case nil: 0
        }
    }

    private static func lifecycle(_ stage: Lifecycle) -> Int {
        switch stage {
        case .won: 100
        case .potential: 60
        case .atRisk: 30
        case .lost: 0
        }
    }

    private static func sales(of content: CustomerContent) -> Int {
        var tenThousands = content.revenueBand?.range.lower
        if case .sales(let years) = content[.salesByYear], let latest = years.max(by: { $0.year < $1.year }) {
            tenThousands = Self.tenThousands(latest.amount)
        }
        return tenThousands.map { step($0, [(40_000, 100), (5_000, 80), (2_000, 60), (500, 40), (100, 20)], below: 10) } ?? 0
    }

    private static func capital(of content: CustomerContent) -> Int {
        guard case .amount(let money) = content[.registeredCapital] else { return 0 }
        return step(tenThousands(money), [(10_000, 100), (3_000, 80), (1_000, 60), (500, 40), (100, 20)], below: 10)
    }

    private static func tenThousands(_ money: Money) -> Int { Int(money.cents / 1_000_000) }

    private static func recency(_ last: CalendarDate?, _ today: CalendarDate) -> Int {
        guard let last else { return 0 }
        switch last.days(until: today) {
        case ...30: return 100
        case ...90: return 75
        case ...180: return 50
        case ...365: return 25
        default: return 10
        }
    }
}

extension ABCScore {
    /// The points of its parts; the weights lie with the run.
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 48)
        for part in ABCPart.allCases { writer.integer(part.tag, Int64(points[part] ?? 0)) }
        return writer
    }

    init(_ record: RecordReader, weights: [ABCPart: Int]) throws {
        var points: [ABCPart: Int] = [:]
        var reader = record
        while let field = try reader.next() {
            guard let part = ABCPart.allCases.first(where: { $0.tag == field.tag }) else { continue }
            points[part] = Int(try field.integer())
        }
        self.init(points: points, weights: weights)
    }
}
