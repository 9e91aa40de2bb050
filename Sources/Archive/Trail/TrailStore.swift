import Database
import Ledger
import Vault

/// The trail: every look and every change (F3), for whoever may read it.
public struct TrailStore {
    /// Most entries of one page.
    public static let pageCountMax = LedgerStore.pageEntriesMax

    let work: UnitOfWork
    private let ledger = LedgerStore()
    private let reach: TrailReach

    init(work: UnitOfWork) {
        self.work = work
        reach = TrailReach(of: work.actor)
    }
}

extension UnitOfWork {
    /// The trail.
    public var trail: TrailStore { TrailStore(work: self) }
}

extension TrailStore {
    /// What was done, newest first. Reading it is recorded.
    ///
    /// The auditor and the executive see all of it, an administrator what was done to accounts and settings, everybody else
    /// their own acts.
    ///
    /// - Parameters:
    ///   - before: only entries further down; the `next` of the page before.
    ///   - limit: 1 to `pageCountMax`; what lies outside is brought inside.
    public func page(_ query: TrailQuery, before: LedgerCursor? = nil, limit: Int = 50) throws -> TrailPage {
        let limit = min(max(limit, 1), Self.pageCountMax)
        let entries = try entries(query, before: before, limit: limit + 1)
        let shown = Array(entries.prefix(limit))
        let rows = try rows(shown)
        try work.record(.trailRead, Subject(.trail, nil), body: query.record(before))
        return TrailPage(rows: rows, next: entries.count > limit ? shown.last.map(LedgerCursor.init(after:)) : nil)
    }

    /// One entry by its number in the ledger. Reading it is recorded.
    ///
    /// - Throws: `ArchiveError.notFound` for one that does not exist or is not for this actor.
    public func entry(_ index: Int64) throws -> TrailRow {
        let row = try find(index)
        try work.record(.trailRead, Subject(.trail, index))
        return row
    }

    func find(_ index: Int64) throws -> TrailRow {
        let entry = try ledger.entry(at: index, in: work.connection)
        guard let row = try rows([entry].compactMap { $0 }).first, reach.admits(row, to: work.actor) else {
            throw ArchiveError.notFound
        }
        return row
    }

    private func entries(_ query: TrailQuery, before: LedgerCursor?, limit: Int) throws -> [LedgerEntry] {
        switch reach {
        case .none: return []
        case .all: return try read(query.ledgerQuery(query.act, by: query.personID), before, limit)
        case .own(let person):
            guard query.personID == nil || query.personID == person else { return [] }
            return try read(query.ledgerQuery(query.act, by: person), before, limit)
        case .accounts:
            return try accountEntries(query, before: before, limit: limit)
        }
    }

    /// One reading for each act, because few of a million entries are about accounts and each kind has its index.
    private func accountEntries(_ query: TrailQuery, before: LedgerCursor?, limit: Int) throws -> [LedgerEntry] {
        var acts = Act.allCases.filter(\.isAboutAccounts)
        if let act = query.act { acts = acts.filter { $0 == act } }
        var found = try acts.flatMap { act in
            try read(query.ledgerQuery(act, by: query.personID), before, limit)
        }
        let own = work.actor.personID
        if query.personID == nil || query.personID == own {
            found += try read(query.ledgerQuery(query.act, by: own), before, limit)
                .filter { Act(rawValue: $0.kind)?.isAboutAccounts != true }
        }
        found.sort { ($0.atMilliseconds, $0.index) > ($1.atMilliseconds, $1.index) }
        return Array(found.prefix(limit))
    }

    private func read(_ query: LedgerQuery, _ before: LedgerCursor?, _ limit: Int) throws -> [LedgerEntry] {
        try ledger.entries(matching: query, before: before, limit: limit, in: work.connection)
    }

    private func rows(_ entries: [LedgerEntry]) throws -> [TrailRow] {
        let subjects = try SubjectNames(of: entries, in: work)
        return entries.map { entry in
            let personID = entry.actorID.map(Person.ID.init(rawValue:))
            let subject = entry.subject
            return TrailRow(
                id: entry.index, at: Moment(rawValue: entry.atMilliseconds), personID: personID,
                personName: personID.flatMap(work.directory.person)?.name, role: Role(rawValue: entry.actorRole),
                act: Act(rawValue: entry.kind), kind: entry.kind, subject: subject,
                subjectName: subject.flatMap(subjects.name), origin: entry.origin, batch: entry.batch)
        }
    }
}

extension TrailQuery {
    /// What the ledger keeps of a reading of the trail.
    fileprivate func record(_ before: LedgerCursor?) -> RecordWriter {
        var record = RecordWriter()
        record.integer(1, personID?.rawValue)
        record.text(2, act?.rawValue)
        record.text(3, from?.description)
        record.text(4, through?.description)
        record.integer(5, before?.index)
        return record
    }
}
