/// What a change of the policies would do to the archive as it is, told before it is approved.
public enum PolicyEffect: Hashable, Sendable {
    /// A-level archives leave the sight of people.
    case levelALeaves(archives: BoundedCount, people: Int)
    /// A-level archives come into the sight of people.
    case levelAReturns(archives: BoundedCount, people: Int)
    /// A role sees a kind of value in the clear, or no longer; so many people are in it.
    case mask(Role, MaskPolicy.Kind, isClear: Bool, people: Int)
    /// Customers whom the next daily round would move to a stage at most: under the policy in force, and under the new one.
    case lifecycle(to: Lifecycle, before: PolicyTally, after: PolicyTally)
    /// Customers whom the next daily round would give back to the pool at most.
    case pool(before: PolicyTally, after: PolicyTally)
    /// How many customers of those there are would be of each level; more than counted where it says so.
    case levels(customers: BoundedCount, a: Int, b: Int, c: Int)
    /// The first number of this month before and after.
    case numbering(before: String, after: String)
    /// Sessions that end at once, for nothing was asked in them for longer than is allowed.
    case sessions(BoundedCount)
    /// People who must choose a new password at their next request, for theirs is older than the rules allow.
    case passwords(people: Int)
}

/// A count among customers of whom so many were looked at.
public struct PolicyTally: Hashable, Sendable {
    /// Most customers looked at, those who were entered first.
    public static let lookedMax = 10_000

    /// How many.
    public var count = 0
    /// Whether there are customers that were not looked at.
    public var isPartial = false
}
