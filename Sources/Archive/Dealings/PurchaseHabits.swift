import Vault

/// What a customer buys, how often and for how much, worked out from the dealings that were not cancelled (A6).
public struct PurchaseHabits: Hashable, Sendable {
    /// Products told of.
    public static let favouriteCountMax = 5

    /// What the dealings of one year came to.
    public struct Year: Hashable, Sendable {
        /// The year of the calendar.
        public let year: Int
        /// How many there were.
        public let count: Int
        /// All amounts together, in cents.
        public let cents: Int64
    }

    /// A product with how often and how much of it was bought.
    public struct Favourite: Hashable, Sendable {
        /// Its name.
        public let name: PrivateText
        /// In how many dealings.
        public let count: Int
        /// How much in all, in thousandths.
        public let thousandths: Int64
        /// For how much in all, in cents.
        public let cents: Int64
    }

    /// How many dealings there are.
    public private(set) var count = 0
    /// Whether only the last ``Dealing/readCountMax`` were looked at.
    public private(set) var isCut = false
    /// The newest year first.
    public private(set) var years: [Year] = []
    /// What was bought most often, then for most money.
    public private(set) var favourites: [Favourite] = []
    /// Days from one dealing to the next, the median; nil below three days of dealing.
    public private(set) var usualIntervalDays: Int?
    /// What a dealing comes to on average, in cents; nil without any.
    public private(set) var averageCents: Int64?
    /// How many were broken, by whomever.
    public private(set) var breachCount = 0
    /// The day of the last one.
    public private(set) var lastDay: CalendarDate?

    /// Of nobody.
    public static let none = PurchaseHabits(of: [])

    /// - Parameter dealings: those that were not cancelled, the latest first.
    init(of dealings: [Dealing]) {
        guard let last = dealings.first else { return }
        count = dealings.count
        isCut = dealings.count >= Dealing.readCountMax
        lastDay = last.content.day
        breachCount = dealings.count { $0.content.breach != .none }
        let sum = dealings.reduce(Int64(0)) { $0 + $1.content.amount.cents }
        averageCents = sum / Int64(dealings.count)
        years = Self.years(dealings)
        favourites = Self.favourites(dealings)
        usualIntervalDays = Self.interval(dealings)
    }

    private static func years(_ dealings: [Dealing]) -> [Year] {
        Dictionary(grouping: dealings, by: \.content.day.year)
            .map { year, dealings in
                Year(year: year, count: dealings.count, cents: dealings.reduce(0) { $0 + $1.content.amount.cents })
            }
            .sorted { $0.year > $1.year }
    }

    private static func favourites(_ dealings: [Dealing]) -> [Favourite] {
        var bought: [PrivateText: (dealings: Set<Dealing.ID>, thousandths: Int64, cents: Int64)] = [:]
        for dealing in dealings {
            for line in dealing.content.lines {
                var one = bought[line.name] ?? ([], 0, 0)
                one.dealings.insert(dealing.id)
                one.thousandths += line.quantity.thousandths
                one.cents += line.amount.cents
                bought[line.name] = one
            }
        }
        let all = bought.map { Favourite(name: $0, count: $1.dealings.count, thousandths: $1.thousandths, cents: $1.cents) }
        let ordered = all.sorted { ($1.count, $1.cents, $0.name.inTheClear) < ($0.count, $0.cents, $1.name.inTheClear) }
        return Array(ordered.prefix(favouriteCountMax))
    }

    private static func interval(_ dealings: [Dealing]) -> Int? {
        let days = Set(dealings.map(\.content.day.daysSinceEpoch)).sorted()
        guard days.count >= 3 else { return nil }
        let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
        return gaps[gaps.count / 2]
    }
}
