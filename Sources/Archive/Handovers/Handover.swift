import Vault

/// Customers of one person given to another in one transaction (交接, A15).
public struct Handover: Identifiable, Hashable, Sendable {
    /// The number of a handover.
    public typealias ID = RowID<Handover>

    /// Its number.
    public let id: ID
    /// Who had the customers.
    public let fromID: Person.ID
    /// Who has them now.
    public let toID: Person.ID
    /// Who did it.
    public let byID: Person.ID?
    /// How many customers.
    public let customerCount: Int
    /// How many saved views.
    public let viewCount: Int
    /// When.
    public let at: Moment
    /// When it was undone; nil while it stands.
    public let undoneAt: Moment?
    /// How many customers went back then; the others were changed since.
    public let undoneCount: Int?
    /// Why.
    public let reason: PrivateText

    /// Most customers of one handover: so many are moved in one transaction, which holds up other changes for some seconds.
    public static let customersMax = 5_000
    /// Most characters of the reason.
    public static let reasonCharactersMax = 500
}

/// Which customers are handed over, from whom to whom.
public struct HandoverDraft: Sendable {
    /// Who has the customers.
    public var fromID: Person.ID
    /// Who is to have them.
    public var toID: Person.ID
    /// Those of them that are meant; all of the person's when it is empty.
    public var query: CustomerQuery
    /// Whether only these are meant; nil for all that the query finds.
    public var numbers: [String]?
    /// Customers that stay.
    public var staying: Set<String>
    /// Whether the person's saved views go too.
    public var withViews: Bool
    /// Why.
    public var reason: PrivateText

    /// A draft by its parts.
    public init(
        from fromID: Person.ID, to toID: Person.ID, query: CustomerQuery = CustomerQuery(), numbers: [String]? = nil,
        staying: Set<String> = [], withViews: Bool = false, reason: PrivateText = PrivateText("")
    ) {
        self.fromID = fromID
        self.toID = toID
        self.query = query
        self.numbers = numbers
        self.staying = staying
        self.withViews = withViews
        self.reason = reason
    }
}

/// What a handover would do, told before it is done.
public struct HandoverPreview: Sendable {
    /// How many customers would go.
    public var count = 0
    /// The first of them.
    public var first: [CustomerSummary] = []
    /// How many of them are not filed yet.
    public var openCount = 0
    /// How many saved views would go.
    public var viewCount = 0
    /// How many customers the receiver has already, as far as it is counted.
    public var held = BoundedCount(counted: 0)
    /// How many customers would leave the sight of whoever does it.
    public var leaving = 0
    /// Whether the receiver would have more than the pool's policy lets one claim.
    public var isOverCapacity = false
    /// Whether there are more than one handover takes.
    public var isTooMany = false

    /// Most customers that are shown.
    public static let firstMax = 100
}
