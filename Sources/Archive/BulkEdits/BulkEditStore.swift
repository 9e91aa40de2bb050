import Database
import Vault
import Wording

/// Changes to many customers at once.
public struct BulkEditStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The bulk edits of the actor.
    public var bulkEdits: BulkEditStore { BulkEditStore(work: self) }
}

extension BulkEditStore {
    /// Most edits in a list, the newest.
    public static let listMax = 50
    private static let columns: SQL = """
        e.id, e.person_id, e.origin, e.state, e.customer_count, e.done_count, e.created_at, e.sealed_change
        """
    private static let change = SealedColumn(table: SealedTable.bulkEdits, column: 1)
    private static let originCharactersMax = 200

    /// The actor's own edits, the newest first.
    public func list() throws -> [BulkEdit] {
        try edits("e.person_id = \(work.actor.personID) ORDER BY e.id DESC", limit: Self.listMax)
    }

    /// One of the actor's own edits.
    ///
    /// - Throws: `ArchiveError.notFound` for somebody else's too.
    public func find(_ id: BulkEdit.ID) throws -> BulkEdit {
        guard let edit = try edits("e.id = \(id)", limit: 1).first, edit.personID == work.actor.personID else {
            throw ArchiveError.notFound
        }
        return edit
    }

    /// How many customers of an edit had which outcome.
    public func outcomes(of id: BulkEdit.ID) throws -> [BulkEdit.Outcome: Int] {
        let counts = try work.connection.rows(
            "SELECT outcome, count(*) FROM bulk_edit_rows WHERE edit_id = \(id) AND outcome IS NOT NULL GROUP BY outcome"
        ) { row in (try row.next(BulkEdit.Outcome.self), try row.next(Int.self)) }
        return Dictionary(counts) { first, _ in first }
    }

    /// What a change would do to the customers of a list, or to some of them.
    ///
    /// - Parameter numbers: the customers meant; all of the list when nil.
    /// - Throws: `ArchiveError.invalid` for a change that is none, `.forbidden`.
    public func effect(of change: BulkChange, on query: CustomerQuery, numbers: [String]? = nil) throws -> BulkEffect {
        try check(change)
        var effect = BulkEffect()
        let ids = try ids(of: query, numbers)
        effect.isTooMany = ids.count > BulkEdit.customersMax
        let meant = Array(ids.prefix(BulkEdit.customersMax))
        effect.count = meant.count
        for portion in work.portions(of: meant) {
            for customer in try work.opened(portion).values {
                let after = change.applied(to: customer.content)
                guard after != customer.content else { continue }
                effect.changing += 1
                let fields = customer.content.changes(to: after).map(\.field)
                if customer.state == .filed, customer.state(afterChanging: fields, under: work.policies) != .filed { effect.verifying += 1 }
                if leaves(change, customer) { effect.leaving += 1 }
            }
        }
        return effect
    }

    /// Asks for a change to be made to the customers of a list, or to some of them.
    ///
    /// - Parameters:
    ///   - numbers: the customers meant; all of the list when nil.
    ///   - reason: kept sealed in the history of each; blank or nil for none (B3).
    /// - Throws: `ArchiveError.invalid` for a change that is none, for nobody and for more than `BulkEdit.customersMax`; `.forbidden`.
    public func begin(
        _ change: BulkChange, on query: CustomerQuery, numbers: [String]? = nil, because reason: PrivateText? = nil
    ) throws -> BulkEdit {
        try check(change)
        let why = try work.reason(ifGiven: reason, charactersMax: CustomerStore.classReasonCharactersMax, or: .classReason)
        let ids = try ids(of: query, numbers)
        guard !ids.isEmpty else { throw ArchiveError.invalid([FieldProblem("customers", .nobody)]) }
        guard ids.count <= BulkEdit.customersMax else { throw ArchiveError.invalid([FieldProblem("customers", .tooMany)]) }
        // Imports and bulk edits share their numbers, so that what belongs together in the trail is told by one number.
        let id = BulkEdit.ID(rawValue: try CounterStore(connection: work.connection).next(ImportStore.counterName))
        let sealed = try work.keys.vault.seal(
            change.record(because: why), under: work.keys.ring.key(.people), at: Self.change.at(row: id.rawValue))
        try work.connection.execute(
            """
            INSERT INTO bulk_edits (id, person_id, origin, state, customer_count, created_at, updated_at, sealed_change)
            VALUES (
              \(id), \(work.actor.personID), \(String(work.actor.origin.prefix(Self.originCharactersMax))), 'running', \(ids.count),
              \(work.at), \(work.at), \(sealed.bytes))
            """)
        try work.connection.insert(ids.map { [id.sqlValue, $0.sqlValue] }, into: Self.rows)
        try work.record(.bulkEditAsked, .bulkEdit(id), body: change.record(because: why))
        return try find(id)
    }

    /// Stops an edit between two portions; what was changed stays until it is undone.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState`.
    public func stop(_ id: BulkEdit.ID) throws {
        try move(id, from: [.running], to: .stopped)
        try work.record(.bulkEditStopped, .bulkEdit(id))
    }

    /// Asks for an edit to be undone: whom nobody changed since is changed back.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState`, `.forbidden`.
    public func undo(_ id: BulkEdit.ID) throws {
        try work.actor.requireEditor()
        try move(id, from: [.done, .stopped], to: .undoing)
        let count = try work.connection.value(
            "SELECT count(*) FROM bulk_edit_rows WHERE edit_id = \(id) AND outcome = 'changed'", as: Int.self)
        try work.connection.execute("UPDATE bulk_edits SET done_count = 0, customer_count = \(count ?? 0) WHERE id = \(id)")
        try work.record(.bulkEditUndone, .bulkEdit(id))
    }

    func move(_ id: BulkEdit.ID, from states: Set<BulkEdit.State>, to state: BulkEdit.State) throws {
        let edit = try find(id)
        guard states.contains(edit.state) else {
            throw ArchiveError.wrongState(
                Wording(
                    "这次批量修改“\(edit.state.wording.chinese)”，现在不能这样做。",
                    en: "This edit is “\(edit.state.wording.english)”; that cannot be done now."))
        }
        try work.connection.execute("UPDATE bulk_edits SET state = \(state), updated_at = \(work.at) WHERE id = \(id)")
    }

    private static let rows = TableColumns("bulk_edit_rows", "edit_id", "customer_id")

    /// The customers meant, within reach, the newest first; one more than an edit takes where there are more.
    private func ids(of query: CustomerQuery, _ numbers: [String]?) throws -> [Customer.ID] {
        try work.actor.requireEditor()
        if let numbers {
            return try work.connection.values(
                "SELECT c.id FROM customers c WHERE c.number IN \(list: numbers) AND \(work.customers.reach.condition)", as: Customer.ID.self)
        }
        return try work.customers.ids(of: query, limit: BulkEdit.customersMax + 1)
    }

    private func check(_ change: BulkChange) throws {
        let problems = change.problems(in: work.directory, work.ownFields)
        guard problems.isEmpty else { throw ArchiveError.invalid(problems) }
        if case .owner = change, !work.actor.role.assignsOwners { throw ArchiveError.forbidden(.noOwners) }
    }

    /// Whether the customer is out of the actor's reach afterwards.
    private func leaves(_ change: BulkChange, _ customer: Customer) -> Bool {
        guard case .owner(let person) = change, person != customer.content.ownerID else { return false }
        return work.customers.losesSight(ofCustomersOf: person)
    }

    func edits(_ condition: SQL, limit: Int) throws -> [BulkEdit] {
        try work.connection.rows("SELECT \(Self.columns) FROM bulk_edits e WHERE \(condition) LIMIT \(limit)") { row in
            let id = try row.next(BulkEdit.ID.self)
            let (person, origin) = (try row.nextIfPresent(Person.ID.self), try row.next(String.self))
            let (state, count) = (try row.next(BulkEdit.State.self), try row.next(Int.self))
            let (done, at) = (try row.next(Int.self), try row.next(Moment.self))
            let record = try work.keys.vault.openRecord(
                Sealed(stored: try row.next()), under: work.keys.ring.key(.people), at: Self.change.at(row: id.rawValue))
            guard let change = try BulkChange(record) else { throw ArchiveError.notFound }
            return BulkEdit(
                id: id, personID: person, origin: origin, state: state, change: change, reason: try BulkChange.reason(record), count: count,
                doneCount: done, createdAt: at)
        }
    }
}

extension Role {
    /// Whether the role gives customers to others.
    var assignsOwners: Bool {
        switch self {
        case .manager, .executive, .clerk, .system: true
        case .salesperson, .service, .auditor, .administrator: false
        }
    }
}

extension Wording {
    fileprivate static let nobody = Wording("没有选中客户。", en: "No customer is selected.")
    fileprivate static let tooMany = Wording(
        "一次最多修改 \(BulkEdit.customersMax) 家，请加上条件分几次改。",
        en: "At most \(BulkEdit.customersMax) customers are changed at once; narrow the list and do it in parts.")
    fileprivate static let noOwners = Wording("您的角色不能把客户转给别人。", en: "Your role does not give customers to others.")
}
