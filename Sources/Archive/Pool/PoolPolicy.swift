/// How customers whom nobody looks after are kept in the public pool (公海), and how they leave it (G1).
public struct PoolPolicy: Codable, Hashable, Sendable {
    /// Fewest and most days that may be set.
    public static let daysRange = 1...3_650
    /// Fewest and most customers of one person that may be set.
    public static let capacityRange = 1...100_000
    /// Fewest and most claims of one person a day that may be set.
    public static let claimsRange = 1...1_000

    /// Whether customers are released and claimed at all.
    public var isOpen = false
    /// Whether everybody claims from all departments; from the own one otherwise.
    public var isCompanyWide = false
    /// Most customers somebody may have when claiming another; nil for any number.
    public var capacity: Int?
    /// Most customers somebody may claim a day.
    public var claimsPerDay = 20
    /// Days for which whoever released a customer, or lost it by return, may not claim it again.
    public var restDays = 7
    /// Days after entry, claim or handover in which nobody loses a customer.
    public var protectedDays = 15
    /// Days without a dealing or an interaction after which an A-level customer goes back to the pool; nil for never.
    public var returnDaysA: Int?
    /// The same for a B-level customer.
    public var returnDaysB: Int?
    /// The same for a C-level customer.
    public var returnDaysC: Int?
    /// The same for a customer without a level.
    public var returnDaysWithoutLevel: Int?

    /// The rules a new archive starts with: no pool.
    public init() {}

    /// After how many days without a dealing or an interaction a customer of a level goes back; nil for never.
    public func returnDays(of level: ABCLevel?) -> Int? {
        switch level {
        case .a: returnDaysA
        case .b: returnDaysB
        case .c: returnDaysC
        case nil: returnDaysWithoutLevel
        }
    }

    /// Whether anybody loses a customer by being silent.
    var returnsAny: Bool { isOpen && !returns.isEmpty }

    /// Whether every number can be.
    var isValid: Bool {
        ([restDays, protectedDays] + returns).allSatisfy(Self.daysRange.contains) && Self.claimsRange.contains(claimsPerDay)
            && (capacity.map(Self.capacityRange.contains) ?? true)
    }

    private var returns: [Int] { [returnDaysA, returnDaysB, returnDaysC, returnDaysWithoutLevel].compactMap { $0 } }
}
