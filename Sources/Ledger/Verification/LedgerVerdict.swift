/// What a verification found.
public struct LedgerVerdict: Hashable, Sendable {
    /// How many entries were walked through: all of them, or those up to the fault.
    public let entryCount: Int64

    /// The root of their tree.
    public let root: LedgerHash

    /// How many signed heads, stored and outside, agree with the entries.
    public let headsConfirmed: Int

    /// How many bodies were erased with permission.
    public let bodiesErased: Int64

    /// The first thing that is wrong; nil when all is well.
    public let fault: LedgerFault?

    /// Whether nothing is wrong.
    public var isSound: Bool { fault == nil }
}
