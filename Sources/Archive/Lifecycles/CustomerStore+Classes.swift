import Ledger
import Vault

/// One reassignment of a customer to another class of a dimension (分类变更, B1): who, when, from, to, why.
public struct ClassChange: Hashable, Sendable {
    /// The ledger entry that tells of it.
    public let entry: Int64
    /// When.
    public let at: Moment
    /// Who; nil when the program did it by itself.
    public let personID: Person.ID?
    /// What was done.
    public let act: Act?
    /// The dimension, with the class before and after.
    public let change: FieldChange
    /// Why, where the program moved it or proposed it.
    public let cause: LifecycleCause?
    /// Why, where somebody said so.
    public let reason: PrivateText?
}

extension CustomerField {
    /// The dimensions by which customers are classed; size follows from industry, staff and revenue.
    public static let classFields: [CustomerField] = [
        .kind, .industry, .region, .staffBand, .revenueBand, .needType, .valueTier, .lifecycle, .abcLevel,
    ]
}

extension CustomerStore {
    /// The reassignments of a customer, newest first, as its versions in the ledger tell them.
    ///
    /// - Parameter limit: how many at least, where there are so many; those of one change stand together.
    public func classChanges(of customer: Customer, limit: Int = 200) throws -> [ClassChange] {
        var changes: [ClassChange] = []
        try eachEvent(of: customer) { event in
            changes += ClassChange.all(in: event, work.ownFields)
            return changes.count < limit
        }
        return changes
    }

    /// The day on which somebody last put a customer into its present stage by hand; nil where nobody did since it was entered.
    func lifecycleSetByHand(_ customer: Customer) throws -> CalendarDate? {
        var day: CalendarDate?
        try eachEvent(of: customer) { event in
            guard event.changes.contains(where: { $0.field == .lifecycle }) else { return true }
            if event.act != .lifecycleFollowed { day = CalendarDate(event.at) }
            return false
        }
        return day
    }

    /// The day since which a customer has been its present owner's.
    func ownedSince(_ customer: Customer) throws -> CalendarDate {
        var day: CalendarDate?
        try eachEvent(of: customer) { event in
            guard event.changes.contains(where: { $0.field == .owner }) else { return true }
            day = CalendarDate(event.at)
            return false
        }
        return day ?? CalendarDate(customer.createdAt)
    }

    /// Where a customer stood before a dealing moved it to its present stage; nil where it was moved otherwise.
    func stageBeforeDealing(_ customer: Customer) throws -> Lifecycle? {
        var stage: Lifecycle?
        try eachEvent(of: customer) { event in
            guard let change = event.changes.first(where: { $0.field == .lifecycle }) else { return true }
            if case .dealing = event.cause { stage = change.before.code.flatMap(Lifecycle.init(rawValue:)) }
            return false
        }
        return stage
    }

    /// Goes over what was done to a customer, newest first, until `body` has enough or ``historyEntryCountMax`` were read.
    private func eachEvent(of customer: Customer, _ body: (HistoryEvent) -> Bool) throws {
        var (before, count): (Int64?, Int) = (nil, 0)
        repeat {
            let page = try history(of: customer, before: before, limit: LedgerStore.pageEntriesMax)
            for event in page.events where !body(event) { return }
            (before, count) = (page.next, count + page.events.count)
        } while before != nil && count < Self.historyEntryCountMax
    }
}

extension ClassChange {
    fileprivate static func all(in event: HistoryEvent, _ own: OwnFields) -> [ClassChange] {
        event.changes.filter { $0.isReassignment(own) }.map { change in
            ClassChange(
                entry: event.id, at: event.at, personID: event.personID, act: event.act, change: change, cause: event.cause, reason: event.reason)
        }
    }
}

extension FieldChange {
    /// Whether it puts the customer into another class of a dimension, the company's own among them.
    fileprivate func isReassignment(_ fields: OwnFields) -> Bool {
        own.map { fields[$0]?.isDimension ?? false } ?? CustomerField.classFields.contains(field)
    }
}
