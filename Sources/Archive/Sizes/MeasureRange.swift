/// A whole number of which only bounds may be known, such as 100 to 499 persons.
public struct MeasureRange: Sendable, Hashable {
    /// The largest number kept, which stands for “without limit”.
    public static let numberMax = 1_000_000_000

    /// The least it can be.
    public let lower: Int
    /// The most it can be, itself included; nil where there is no limit.
    public let upper: Int?

    /// From `lower` to `upper`; bounds below 0 or the wrong way round are put right.
    public init(_ lower: Int, _ upper: Int?) {
        let least = min(max(lower, 0), Self.numberMax)
        self.lower = least
        self.upper = upper.map { min(max($0, least), Self.numberMax) }
    }

    /// A number that is known.
    public init(exactly number: Int) { self.init(number, number) }

    /// Nothing is known.
    public static let unknown = MeasureRange(0, nil)
}
