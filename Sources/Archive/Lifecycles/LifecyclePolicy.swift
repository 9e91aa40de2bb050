import Wording

/// After how long without a dealing or an interaction a relationship is in danger, and lost (B3, S1).
public struct LifecyclePolicy: Codable, Hashable, Sendable {
    /// Fewest and most months that may be set.
    public static let monthsRange = 1...120

    /// Months without a dealing or an interaction until 流失预警.
    public var monthsToAtRisk = 3
    /// Months without either until 流失.
    public var monthsToLost = 12

    /// The thresholds a new archive starts with.
    public init() {}

    /// Whether both can be, the second after the first.
    var isValid: Bool {
        Self.monthsRange.contains(monthsToAtRisk) && Self.monthsRange.contains(monthsToLost) && monthsToAtRisk < monthsToLost
    }
}

extension Lifecycle {
    /// Whether a dealing of that day makes a won customer of one who stands here: always of a prospect, of one at risk or lost by a dealing
    /// that is not old enough to put it at risk again.
    func isWon(by day: CalendarDate, asOf today: CalendarDate, under policies: Policies) -> Bool {
        switch self {
        case .potential: true
        case .won: false
        case .atRisk, .lost: day > today.back(months: policies.lifecycle.monthsToAtRisk)
        }
    }

    /// Where somebody who stands here belongs when nothing was heard since that day; nil where it stays. One step at a time, so that there is
    /// a warning before anybody is lost.
    func move(afterSilenceSince day: CalendarDate, asOf today: CalendarDate, under policy: LifecyclePolicy) -> (to: Lifecycle, months: Int)? {
        switch self {
        case .won where day <= today.back(months: policy.monthsToAtRisk): (.atRisk, policy.monthsToAtRisk)
        case .atRisk where day <= today.back(months: policy.monthsToLost): (.lost, policy.monthsToLost)
        default: nil
        }
    }
}

extension CalendarDate {
    /// The same day so many months earlier, or the last day of that month where it has no such day.
    func back(months: Int) -> CalendarDate {
        let count = max(year * 12 + month - 1 - months, 12)
        let (year, month) = (count / 12, count % 12 + 1)
        return CalendarDate(year: year, month: month, day: min(day, Self.days(ofMonth: month, year: year))) ?? self
    }
}
