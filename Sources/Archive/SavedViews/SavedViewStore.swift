import Database
import Vault
import Wording

/// The views of lists that people keep.
public struct SavedViewStore {
    let work: UnitOfWork
}

extension UnitOfWork {
    /// The views that the actor sees, and may keep.
    public var savedViews: SavedViewStore { SavedViewStore(work: self) }
}

extension SavedViewStore {
    private static let columns: SQL = "v.id, v.owner_id, v.sharing, v.department_id, v.sealed"
    private static let column = SealedColumn(table: SealedTable.savedViews, column: 1)
    private static let counter = "saved view"
    /// Shared views that are looked at, in no order.
    private static let sharedMax = 500

    /// The actor's own views and those shared with the actor, the own ones first, each by age; bounded by `SavedView.shownMax`.
    public func all() throws -> [SavedView] {
        let own = try views("v.owner_id = \(work.actor.personID) ORDER BY v.id", limit: SavedView.ownMax)
        let shared = try (views(ofDepartment, limit: Self.sharedMax) + views(ofCompany, limit: Self.sharedMax))
            .filter { $0.ownerID != work.actor.personID }.sorted { $0.id < $1.id }
        return own + shared.prefix(SavedView.shownMax - own.count)
    }

    /// One view that the actor sees.
    ///
    /// - Throws: `ArchiveError.notFound`.
    public func find(_ id: SavedView.ID) throws -> SavedView {
        guard let view = try views("v.id = \(id)", limit: 1).first, sees(view) else { throw ArchiveError.notFound }
        return view
    }

    /// Keeps a new view.
    ///
    /// - Throws: `ArchiveError.invalid` also when the actor has as many as one may have; `.forbidden` for who sees no customers.
    public func save(_ draft: SavedViewDraft) throws -> SavedView {
        let owner = try requireOwner()
        try check(draft)
        let count = try work.connection.count(
            "SELECT 1 FROM saved_views v WHERE v.owner_id = \(owner)", upTo: SavedView.ownMax)
        guard count < SavedView.ownMax else { throw ArchiveError.invalid([FieldProblem("name", .tooMany)]) }
        let id = SavedView.ID(rawValue: try CounterStore(connection: work.connection).next(Self.counter))
        try work.connection.execute(
            """
            INSERT INTO saved_views (id, owner_id, sharing, department_id, created_at, sealed)
            VALUES (\(id), \(owner), \(draft.sharing), \(work.actor.homeDepartmentID), \(work.at), \(try seal(draft, id).bytes))
            """)
        try work.record(.viewSaved, .savedView(id), body: draft.record)
        return try find(id)
    }

    /// Changes a view of the actor's own.
    ///
    /// - Throws: `ArchiveError.notFound` for one of somebody else's too, `.invalid`.
    public func change(_ id: SavedView.ID, to draft: SavedViewDraft) throws -> SavedView {
        try requireOwn(id)
        try check(draft)
        try work.connection.execute(
            """
            UPDATE saved_views
            SET sharing = \(draft.sharing), department_id = \(work.actor.homeDepartmentID), sealed = \(try seal(draft, id).bytes)
            WHERE id = \(id)
            """)
        try work.record(.viewSaved, .savedView(id), body: draft.record)
        return try find(id)
    }

    /// Throws a view of the actor's own away.
    ///
    /// - Throws: `ArchiveError.notFound` for one of somebody else's too.
    public func remove(_ id: SavedView.ID) throws {
        try requireOwn(id)
        try work.connection.execute("DELETE FROM saved_views WHERE id = \(id)")
        try work.record(.viewRemoved, .savedView(id))
    }

    private func sees(_ view: SavedView) -> Bool {
        switch view.sharing {
        case _ where view.ownerID == work.actor.personID: true
        case .own: false
        case .department: view.departmentID.map(departments.contains) ?? false
        case .company: true
        }
    }

    private var departments: Set<Department.ID> {
        Set(work.actor.departmentIDs + (work.actor.homeDepartmentID.map { [$0] } ?? []))
    }

    /// What is shared with the actor's departments.
    private var ofDepartment: SQL { "v.sharing = 'department' AND v.department_id IN \(list: departments.sorted())" }

    /// What is shared with everybody.
    private var ofCompany: SQL { "v.sharing = 'company'" }

    private func views(_ condition: SQL, limit: Int) throws -> [SavedView] {
        guard work.actor.role.seesCustomers else { return [] }
        return try work.connection.rows(
            "SELECT \(Self.columns) FROM saved_views v WHERE \(condition) LIMIT \(limit)"
        ) { row in
            let id = try row.next(SavedView.ID.self)
            let owner = try row.next(Person.ID.self)
            let sharing = try row.next(SavedView.Sharing.self)
            let department = try row.nextIfPresent(Department.ID.self)
            let sealed = Sealed(stored: try row.next())
            let record = try work.keys.vault.openRecord(
                sealed, under: work.keys.ring.key(.people), at: Self.column.at(row: id.rawValue))
            let draft = try SavedViewDraft(record, sharing: sharing)
            return SavedView(
                id: id, ownerID: owner, sharing: sharing, departmentID: department, name: draft.name, query: draft.query, columns: draft.columns)
        }
    }

    private func requireOwner() throws -> Person.ID {
        guard let person = work.actor.personID, work.actor.role.seesCustomers else { throw ArchiveError.forbidden(.noLists) }
        return person
    }

    private func requireOwn(_ id: SavedView.ID) throws {
        guard try find(id).ownerID == requireOwner() else { throw ArchiveError.notFound }
    }

    private func check(_ draft: SavedViewDraft) throws {
        guard draft.problems.isEmpty else { throw ArchiveError.invalid(draft.problems) }
    }

    private func seal(_ draft: SavedViewDraft, _ id: SavedView.ID) throws -> Sealed {
        try work.keys.vault.seal(draft.record, under: work.keys.ring.key(.people), at: Self.column.at(row: id.rawValue))
    }
}

/// The numbers of a view's parts in sealed records, frozen.
private enum ViewTag {
    static let name: UInt16 = 1
    static let query: UInt16 = 2
    static let columns: UInt16 = 3
}

extension SavedViewDraft {
    fileprivate var record: RecordWriter {
        var writer = RecordWriter(capacity: 128)
        writer.text(ViewTag.name, name)
        writer.text(ViewTag.query, query)
        writer.texts(ViewTag.columns, columns.map(\.rawValue))
        return writer
    }

    /// Columns that a newer program wrote are passed over.
    fileprivate init(_ record: RecordReader, sharing: SavedView.Sharing) throws {
        self.init(name: "", query: "", sharing: sharing)
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case ViewTag.name: name = try field.text()
            case ViewTag.query: query = try field.text()
            case ViewTag.columns: columns = try field.texts().compactMap(ListColumn.init(rawValue:))
            default: break
            }
        }
    }
}

extension Wording {
    fileprivate static let tooMany = Wording(
        "最多保存 \(SavedView.ownMax) 个视图，请先删掉不用的。",
        en: "You can keep \(SavedView.ownMax) views; throw away one that you do not use.")
    fileprivate static let noLists = Wording("您的角色看不到客户，无需保存视图。", en: "Your role sees no customers, so there is no view to keep.")
}
