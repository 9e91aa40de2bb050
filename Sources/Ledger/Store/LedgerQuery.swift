import Database

/// Which entries a person who reads the trail wants to see; what is nil does not narrow.
public struct LedgerQuery: Hashable, Sendable {
    /// Done by this person.
    public var actorID: Int64?

    /// Acts of this kind, such as `customer.changed`.
    public var kind: String?

    /// Done at or after this moment, in milliseconds since 1970-01-01 UTC.
    public var fromMilliseconds: Int64?

    /// Done before this moment, in milliseconds since 1970-01-01 UTC.
    public var untilMilliseconds: Int64?

    /// Every entry, unless narrowed.
    public init(
        actorID: Int64? = nil, kind: String? = nil, fromMilliseconds: Int64? = nil, untilMilliseconds: Int64? = nil
    ) {
        self.actorID = actorID
        self.kind = kind
        self.fromMilliseconds = fromMilliseconds
        self.untilMilliseconds = untilMilliseconds
    }

    /// Whether nothing narrows it.
    var isWhole: Bool { self == LedgerQuery() }

    var conditions: [SQL] {
        var conditions: [SQL] = []
        if let fromMilliseconds { conditions.append("at >= \(fromMilliseconds)") }
        if let untilMilliseconds { conditions.append("at < \(untilMilliseconds)") }
        if let actorID { conditions.append("actor_id = \(actorID)") }
        if let kind { conditions.append("kind = \(kind)") }
        return conditions
    }
}
