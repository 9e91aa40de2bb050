import Database

/// The order of a list: by one plain column, then by the order of entry; never by a sealed value.
public struct CustomerOrder: Hashable, Sendable {
    /// What a list can be ordered by.
    public enum Key: String, Sendable, CaseIterable {
        /// When the customer was entered; customer numbers are given in the same order.
        case entered
        /// When it was last changed.
        case updated
        /// How far it is verified: drafts, returned, waiting, filed.
        case state
        /// Who answers for it: those of one person stand together.
        case owner
        /// Its value tier, from none to strategic.
        case valueTier
        /// Its place in the life cycle: potential, won, at risk, lost.
        case lifecycle
        /// Its region, by the code of GB/T 2260.
        case region
        /// Its industry, by the code of GB/T 4754-2017.
        case industry
    }

    /// By what.
    public let key: Key
    /// Whether the greatest stands first.
    public let isDescending: Bool

    /// An order by its parts.
    public init(_ key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// Entered last first.
    public static let newest = CustomerOrder(.entered, isDescending: true)
    /// Entered first first.
    public static let oldest = CustomerOrder(.entered)
    /// Changed last first.
    public static let updated = CustomerOrder(.updated, isDescending: true)

    /// The same order from its other end.
    public var reversed: CustomerOrder { CustomerOrder(key, isDescending: !isDescending) }
}

extension CustomerOrder: RawRepresentable {
    /// Reads `state`, or `-state` for the greatest first.
    public init?(rawValue text: String) {
        let isDescending = text.hasPrefix("-")
        guard let key = Key(rawValue: String(isDescending ? text.dropFirst() : text[...])) else { return nil }
        self.init(key, isDescending: isDescending)
    }

    /// As it stands in addresses.
    public var rawValue: String { (isDescending ? "-" : "") + key.rawValue }
}

extension CustomerOrder {
    /// What is compared, word for word as in the indexes of `Migration.customerOrders`; nil for the order of entry, which is the id's.
    ///
    /// Absent values are made comparable, because engines disagree on where NULL stands.
    var value: SQL? {
        switch key {
        case .entered: nil
        case .updated: "c.updated_at"
        case .state: "CASE c.state WHEN 'draft' THEN 1 WHEN 'returned' THEN 2 WHEN 'pending' THEN 3 ELSE 4 END"
        case .owner: "COALESCE(c.owner_id, 0)"
        case .valueTier:
            """
            CASE c.value_tier WHEN 'strategic' THEN 4 WHEN 'key' THEN 3 WHEN 'ordinary' THEN 2 WHEN 'potential' THEN 1 ELSE 0 END
            """
        case .lifecycle: "CASE c.lifecycle WHEN 'potential' THEN 1 WHEN 'won' THEN 2 WHEN 'at_risk' THEN 3 ELSE 4 END"
        case .region: "COALESCE(c.region, '')"
        case .industry: "COALESCE(c.industry, '')"
        }
    }
}

extension CustomerOrder.Key {
    /// Where a code stands in the order, as ``CustomerOrder/value`` has it; nil for an order that is not by rank.
    func rank(of code: String) -> Int64? {
        switch self {
        case .state: ["draft": 1, "returned": 2, "pending": 3][code, default: 4]
        case .valueTier: ["strategic": 4, "key": 3, "ordinary": 2, "potential": 1][code, default: 0]
        case .lifecycle: ["potential": 1, "won": 2, "at_risk": 3][code, default: 4]
        case .entered, .updated, .owner, .region, .industry: nil
        }
    }
}
