import Database
import Logging

/// Does what bulk edits ask for in the background, one at a time, the oldest first, in portions that hold up nobody.
///
/// Of nodes that share a database one works for all (`Archive.lead`). What was under way when the program ended goes on at the next start.
public struct BulkEditRunner: Sendable {
    /// Customers of one transaction: whoever opens a customer meanwhile waits for one portion at most.
    static let portionCount = 50
    private static let origin = "job bulk edit"

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled or the archive is closed.
    public func run() async {
        await backlog.run(about: .bulkEdit) { await finishAll() }
    }

    /// Works until nothing is left to do; waits for the end of an outage that passes.
    public func finishAll() async {
        await backlog.finish {
            while !Task.isCancelled, let edit = try await next() { try await finish(edit) }
        }
    }

    private var backlog: Backlog { Backlog(archive: archive, logger: logger, name: "bulk edits") }

    private func next() async throws -> BulkEdit? {
        try await archive.look(as: .system(origin: Self.origin)) { work in
            let running = try work.bulkEdits.edits("e.state = 'running' ORDER BY e.id", limit: 1)
            let undoing = try work.bulkEdits.edits("e.state = 'undoing' ORDER BY e.id", limit: 1)
            return (running + undoing).min { $0.id < $1.id }
        }
    }

    /// Works an edit off as whoever asked for it, within that person's reach of now; for somebody whose account was switched off it is stopped.
    private func finish(_ edit: BulkEdit) async throws {
        guard let person = edit.personID, let actor = archive.directory.actor(for: person, origin: edit.origin) else {
            return try await archive.work(as: .system(origin: Self.origin)) { work in
                try work.connection.execute("UPDATE bulk_edits SET state = 'stopped', updated_at = \(work.at) WHERE id = \(edit.id)")
                try work.record(.bulkEditStopped, .bulkEdit(edit.id))
            }
        }
        while !Task.isCancelled {
            let goesOn = try await archive.work(as: actor) { work in
                work.batch = edit.id.rawValue
                return try work.bulkEdits.portion(of: edit.id)
            }
            guard goesOn else { return }
        }
    }
}

extension BulkEditStore {
    /// Changes, or changes back, the next customers of an edit.
    ///
    /// - Returns: whether there may be more to do.
    func portion(of id: BulkEdit.ID) throws -> Bool {
        let edit = try find(id)
        let open: SQL =
            switch edit.state {
            case .running: "outcome IS NULL"
            case .undoing: "outcome = 'changed'"
            case .done, .stopped, .undone: "1 = 0"
            }
        let rows = try work.connection.rows(
            """
            SELECT customer_id, version, before FROM bulk_edit_rows
            WHERE edit_id = \(id) AND \(open)
            ORDER BY customer_id
            LIMIT \(BulkEditRunner.portionCount)
            """
        ) { row in
            EditRow(customerID: try row.next(), version: try row.nextIfPresent(), before: try row.nextIfPresent())
        }
        guard !rows.isEmpty else { return try end(edit) }
        for row in rows { try edit.state == .running ? change(row, edit) : changeBack(row, edit) }
        try work.connection.execute(
            "UPDATE bulk_edits SET done_count = done_count + \(rows.count), updated_at = \(work.at) WHERE id = \(id)")
        try work.record(.bulkEditGoesOn, .bulkEdit(id))
        return true
    }

    private func end(_ edit: BulkEdit) throws -> Bool {
        if edit.state.isWorking { try move(edit.id, from: [edit.state], to: edit.state == .running ? .done : .undone) }
        try work.record(.bulkEditFinished, .bulkEdit(edit.id))
        return false
    }

    private func change(_ row: EditRow, _ edit: BulkEdit) throws {
        guard let keyed = try found(row.customerID) else { return try note(row, edit, .denied) }
        let before = keyed.customer.content
        let content = edit.change.applied(to: before)
        guard content != before else { return try note(row, edit, .same) }
        let after = try work.customers.write(content, over: keyed, as: .customerChanged, because: edit.reason)
        try note(row, edit, .changed, version: after.version, before: edit.change.kept(of: before))
    }

    private func changeBack(_ row: EditRow, _ edit: BulkEdit) throws {
        guard let keyed = try whatWasChanged(row, edit), keyed.customer.version == row.version else { return try note(row, edit, .kept) }
        let content = edit.change.undone(in: keyed.customer.content, before: row.before)
        _ = try work.customers.write(content, over: keyed, as: .customerChanged)
        try note(row, edit, .restored)
    }

    /// A customer as the edit left it; one that it gave to somebody out of reach may be taken back.
    private func whatWasChanged(_ row: EditRow, _ edit: BulkEdit) throws -> KeyedCustomer? {
        guard case .owner(let person) = edit.change else { return try found(row.customerID) }
        return try work.connection.first(
            "SELECT \(CustomerColumns.whole) FROM customers c WHERE c.id = \(row.customerID) AND c.owner_id = \(person)"
        ) { row in try KeyedCustomer(&row, keys: work.keys) }
    }

    /// A customer within the reach of whoever asked.
    private func found(_ id: Customer.ID) throws -> KeyedCustomer? {
        do {
            return try work.customers.find(id)
        } catch ArchiveError.notFound {
            return nil
        }
    }

    private func note(
        _ row: EditRow, _ edit: BulkEdit, _ outcome: BulkEdit.Outcome, version: Int64? = nil, before: String? = nil
    ) throws {
        try work.connection.execute(
            """
            UPDATE bulk_edit_rows SET outcome = \(outcome), version = \(version), before = \(before)
            WHERE edit_id = \(edit.id) AND customer_id = \(row.customerID)
            """)
    }
}

/// A customer of an edit.
private struct EditRow {
    let customerID: Customer.ID
    /// The version that the edit made.
    let version: Int64?
    /// What the field said before it.
    let before: String?
}
