import Database
import Ledger
import Vault

/// One thing that was done to a customer, as the timeline shows it.
public struct HistoryEvent: Identifiable, Hashable, Sendable {
    /// Its number in the ledger.
    public let id: Int64
    /// When.
    public let at: Moment
    /// Who; nil when the program did it by itself.
    public let personID: Person.ID?
    /// In which role.
    public let role: String
    /// From where.
    public let origin: String
    /// What was done.
    public let act: Act?
    /// The version it led to; nil for a look.
    public let version: Int64?
    /// The state it led to.
    public let state: FilingState?
    /// What changed, field by field.
    public let changes: [FieldChange]
    /// The reason given, for an act that asks for one; whom it is about, for an act about a consent.
    public let reason: PrivateText?
    /// Which masked value was uncovered, for that act.
    public let uncovered: CoveredPart?
    /// The dealing it was about, as it then was; nil for any other act.
    public let dealing: DealingVersion?
    /// Why the program moved it to another stage; nil for any other act, and where somebody gave a reason.
    public let cause: LifecycleCause?
}

/// One page of a customer's history, newest first.
public struct HistoryPage: Sendable {
    public let events: [HistoryEvent]
    /// The ledger number behind which the next page begins; nil at the end.
    public let next: Int64?
}

/// A version of an archive as it once was.
public struct PastVersion: Hashable, Sendable {
    /// Which version.
    public let version: Int64
    /// What the archive said.
    public let content: CustomerContent
    /// When it came to be, and through whom.
    public let at: Moment
    public let personID: Person.ID?
}

extension CustomerStore {
    /// Most ledger entries read to rebuild a version.
    static let historyEntryCountMax = 20_000

    /// What was done to a customer, newest first; of the looks only those at a masked value, which gave a reason.
    public func history(of customer: Customer, before: Int64? = nil, limit: Int = 30) throws -> HistoryPage {
        try history(of: find(customer.id), before: before, limit: limit)
    }

    func history(of keyed: KeyedCustomer, before: Int64?, limit: Int) throws -> HistoryPage {
        let (customer, key) = (keyed.customer, keyed.key)
        let limit = min(max(limit, 1), LedgerStore.pageEntriesMax)
        var events: [HistoryEvent] = []
        var cursor = before
        while events.count <= limit {
            let entries = try LedgerStore().entries(
                aboutKind: Subject.Kind.customer.rawValue, id: customer.id.rawValue, before: cursor, in: work.connection
            )
            guard let last = entries.last else { break }
            cursor = last.index
            events += try entries.filter { Act(rawValue: $0.kind)?.isTold != false }
                .map { try event($0, of: customer.id, key: key) }
        }
        guard events.count > limit else { return HistoryPage(events: events, next: nil) }
        let page = Array(events.prefix(limit))
        return HistoryPage(events: page, next: page.last?.id)
    }

    /// A version as it was, rebuilt from the ledger; reading it is recorded.
    ///
    /// - Throws: `ArchiveError.notFound` for a version that never was.
    public func version(_ version: Int64, of customer: Customer) throws -> PastVersion {
        let past = try rebuild(version, of: customer)
        var body = RecordWriter()
        body.integer(1, version)
        try work.record(.historyRead, .customer(customer.id), body: body)
        return past
    }

    /// Makes a past version the present one, as a change of its own (A12).
    ///
    /// Owner and classification stay as they are now: they belong to the present relationship.
    public func restore(_ version: Int64, of number: String, from current: Int64) throws -> Customer {
        try requireEditor()
        let keyed = try find(number)
        guard keyed.customer.version == current else {
            throw ArchiveError.changedMeanwhile(current: keyed.customer.version)
        }
        var content = try rebuild(version, of: keyed.customer).content
        content.ownerID = keyed.customer.content.ownerID
        content.contacts = content.contacts.revived(over: keyed.customer.content.contacts, at: work.at)
        return try write(content, over: keyed, as: .customerRestored)
    }

    func rebuild(_ version: Int64, of customer: Customer) throws -> PastVersion {
        let key = try find(customer.id).key
        var found: PastVersion?
        var content: CustomerContent?
        for entry in try changes(of: customer.id) {
            guard Act(rawValue: entry.kind)?.leavesVersion != true,
                let reading = try reading(entry, of: customer.id, key: key), reading.version <= version
            else {
                continue
            }
            if let whole = reading.content { content = whole }
            for change in reading.changes { content?.take(change) }
            guard let content else { continue }
            found = PastVersion(
                version: reading.version, content: content, at: Moment(rawValue: entry.atMilliseconds),
                personID: entry.actorID.map(Person.ID.init(rawValue:)))
        }
        guard let found, found.version == version else { throw ArchiveError.notFound }
        return found
    }

    /// Every entry about the customer, oldest first.
    private func changes(of id: Customer.ID) throws -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        var cursor: Int64?
        while entries.count < Self.historyEntryCountMax {
            let page = try LedgerStore().entries(
                aboutKind: Subject.Kind.customer.rawValue, id: id.rawValue, before: cursor, in: work.connection)
            guard let last = page.last else { break }
            cursor = last.index
            entries += page.filter { Act(rawValue: $0.kind)?.isLook != true }
        }
        return entries.reversed()
    }

    private func event(_ entry: LedgerEntry, of id: Customer.ID, key: DataKey) throws -> HistoryEvent {
        let act = Act(rawValue: entry.kind)
        let reading = try reading(entry, of: id, key: key)
        let uncovering = act == .customerUncovered ? try record(entry, of: id, key: key).map(Uncovering.init) : nil
        return HistoryEvent(
            id: entry.index, at: Moment(rawValue: entry.atMilliseconds),
            personID: entry.actorID.map(Person.ID.init(rawValue:)),
            role: entry.actorRole, origin: entry.origin, act: act,
            version: reading.flatMap { $0.version == 0 ? nil : $0.version }, state: reading?.state,
            changes: reading?.changes ?? [], reason: reading?.reason ?? uncovering?.reason,
            uncovered: uncovering?.part, dealing: reading?.dealing, cause: reading?.cause)
    }

    private func reading(_ entry: LedgerEntry, of id: Customer.ID, key: DataKey) throws -> CustomerVersion.Reading? {
        guard Act(rawValue: entry.kind)?.isLook != true else { return nil }
        return try record(entry, of: id, key: key).map(CustomerVersion.read)
    }

    private func record(_ entry: LedgerEntry, of id: Customer.ID, key: DataKey) throws -> RecordReader? {
        guard let body = entry.sealedBody, !body.isEmpty else { return nil }
        return try work.keys.vault.openRecord(
            Sealed(stored: body), under: key, at: EntryBody.place(of: .customer(id)))
    }
}

extension Act {
    /// Whether a customer's history tells of it.
    fileprivate var isTold: Bool { !isLook || self == .customerUncovered }
}
