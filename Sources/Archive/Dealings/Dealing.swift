import Vault

/// One dealing with a customer (交易情况, A6): never deleted, at most cancelled.
public struct Dealing: Identifiable, Hashable, Sendable {
    /// The key of a dealing.
    public typealias ID = RowID<Dealing>

    /// Dealings of one customer that totals and habits are worked out from, the latest.
    public static let readCountMax = 2_000
    /// How dealings are numbered: `JY-202405001`, anew each month.
    static let numbering: NumberingRule = {
        var rule = NumberingRule()
        rule.prefix = "JY-"
        return rule
    }()

    /// The key.
    public let id: ID
    /// Its number, unique for ever.
    public let number: String
    /// Counts the changes, from 1.
    public internal(set) var version: Int64
    /// Whether it was cancelled and counts no longer.
    public internal(set) var isCancelled: Bool
    /// What was dealt.
    public internal(set) var content: DealingContent
}

/// What was dealt, when, where and through whom.
public struct DealingContent: Hashable, Sendable {
    /// Most lines of one dealing.
    public static let lineCountMax = 50

    /// The day in China.
    public var day: CalendarDate
    /// Minutes of the day since midnight, 0 to 1,439; nil where only the day is known.
    public var minute: Int?
    /// Where.
    public var place: PrivateText?
    /// The colleague in charge.
    public var personID: Person.ID?
    /// Whoever was in charge by name, where it is none of the colleagues here.
    public var personName: PrivateText?
    /// The goods or services.
    public var lines: [DealingLine] = []
    /// What it came to: the sum of the lines, or an amount of its own where there are none.
    public var amount: Money
    /// Whether somebody broke what was agreed.
    public var breach = Breach.none
    /// What was broken.
    public var breachNote: PrivateText?
    /// Anything else.
    public var remark: PrivateText?
    /// The number it had in a list that it was imported from.
    public var outsideNumber: PrivateText?

    /// A dealing of which day and amount are known.
    public init(day: CalendarDate, amount: Money) {
        self.day = day
        self.amount = amount
    }
}

/// One line of goods or services of a dealing.
public struct DealingLine: Hashable, Sendable {
    /// The product of the catalogue; nil for a free name.
    public var productID: Product.ID?
    /// What it was called then.
    public var name: PrivateText
    /// How much.
    public var quantity: Quantity
    /// In what, such as 台.
    public var unit: PrivateText?
    /// The price of one; nil where only the amount is known.
    public var price: Money?
    /// What the line came to.
    public var amount: Money

    /// A line by its parts.
    public init(
        productID: Product.ID? = nil, name: PrivateText, quantity: Quantity, unit: PrivateText? = nil, price: Money? = nil, amount: Money
    ) {
        self.productID = productID
        self.name = name
        self.quantity = quantity
        self.unit = unit
        self.price = price
        self.amount = amount
    }
}
