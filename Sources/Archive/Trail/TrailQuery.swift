import Ledger

/// Which entries of the trail somebody wants to see; what is nil does not narrow.
public struct TrailQuery: Hashable, Sendable {
    /// Done by this person.
    public var personID: Person.ID?
    /// Acts of this kind.
    public var act: Act?
    /// Done on this day in China or later.
    public var from: CalendarDate?
    /// Done on this day in China or earlier.
    public var through: CalendarDate?

    /// Everything, unless narrowed.
    public init(personID: Person.ID? = nil, act: Act? = nil, from: CalendarDate? = nil, through: CalendarDate? = nil) {
        self.personID = personID
        self.act = act
        self.from = from
        self.through = through
    }

    func ledgerQuery(_ act: Act?, by personID: Person.ID?) -> LedgerQuery {
        LedgerQuery(
            actorID: personID?.rawValue, kind: act?.rawValue, fromMilliseconds: from?.startMilliseconds,
            untilMilliseconds: through.map { $0.startMilliseconds + 86_400_000 })
    }
}

extension CalendarDate {
    /// When the day begins in China, in milliseconds since 1970-01-01 UTC.
    var startMilliseconds: Int64 { Int64(daysSinceEpoch) * 86_400_000 - Self.chinaOffsetMilliseconds }
}
