import Database
import Sheets
import Vault

/// The export was thrown away while it was written; nothing is wrong.
struct ExportStopped: Error {}

/// Why an export has no file.
struct ExportRefusal: Error {
    let failure: Export.Failure
}

/// Writes one export from its beginning; what an earlier run wrote of it is written over.
///
/// Customers are read a page at a time by their place in the list, each page in one consistent state, within the reach and under the masks of
/// that moment.
struct ExportRun {
    /// Pages after which it is noted how far it is.
    private static let pagesPerNote = 5

    let exports: Exports
    let keyed: KeyedExport
    let rowsMax: Int

    private var archive: Archive { exports.archive }
    private var export: Export { keyed.export }

    /// Writes the file, lets the other nodes have it and notes that it is there.
    ///
    /// - Throws: `ExportStopped`, `ExportRefusal`, `SealedFileError`, `SheetWriteError`, `DatabaseError`.
    func run() async throws {
        guard let key = keyed.key else { throw ExportStopped() }
        let writer = try SealedFileWriter(path: exports.files.path(of: keyed.fileID), id: keyed.fileID, key: key)
        do {
            let tally = try await write(to: writer)
            try writer.finish()
            let byteCount = writer.size
            // What another node left there of it before it died.
            try await archive.database.write { [id = keyed.fileID] in try $0.removeFile(id) }
            try await exports.files.share(keyed.fileID)
            try await archive.work(as: try actor()) { [id = export.id] work in
                try work.exports.finish(id, count: tally.count, byteCount: byteCount, isMasked: tally.isMasked)
            }
        } catch {
            exports.files.removeLocally(keyed.fileID, isNew: true)
            try? await archive.database.write { [id = keyed.fileID] in try $0.removeFile(id) }
            throw error
        }
    }

    private func write(to writer: SealedFileWriter) async throws -> ExportTally {
        let columns = export.request.columns.map { ExportColumn.inSight($0, archive.ownFields) } ?? ExportColumn.all(archive.ownFields)
        let book = try ExportBook(export.request.format, columns, to: SealedSink(writer))
        var tally = ExportTally()
        var seen: Set<Customer.ID> = []
        var place: CustomerPlace? = .start
        while let here = place {
            try Task.checkCancellation()
            let page = try await page(columns, at: here)
            // Who was moved along the list by a change while it was read is met twice.
            for row in page.rows where seen.insert(row.id).inserted {
                guard seen.count <= rowsMax else { throw ExportRefusal(failure: .tooMany) }
                try book.append(row.cells)
            }
            tally.add(page, count: seen.count)
            if tally.pageCount.isMultiple(of: Self.pagesPerNote) { try await note(tally.count) }
            place = page.next.map(CustomerPlace.after)
        }
        let isNoted = export.request.format == .xlsx || export.request.hasWatermark
        try book.finish(isNoted ? note(tally) : nil)
        return tally
    }

    private func page(_ columns: [ExportColumn], at place: CustomerPlace) async throws -> ExportedPage {
        try await archive.look(as: try actor()) { [query = export.request.query] work in
            // What was asked for stands in the trail already, with its filter: the pages of it are no searches of their own.
            let page = try work.customers.list(
                query, place, limit: CustomerStore.pageCountMax, sortingAtMost: CustomerStore.fewCountMax)
            let cells = ExportCells(work)
            var rows: [ExportedPage.Row] = []
            var unshownCount = 0
            for portion in work.portions(of: page.customers.map(\.id)) {
                let opened = try work.opened(portion)
                for customer in portion.compactMap({ opened[$0] }) {
                    rows.append(ExportedPage.Row(id: customer.id, cells: cells.row(columns, of: customer)))
                    if customer.content.contacts.count > ImportLimits.contactsPerRow { unshownCount += 1 }
                }
            }
            return ExportedPage(rows: rows, next: page.next, isMasked: cells.areMasked, unshownCount: unshownCount)
        }
    }

    /// Who asked, in the role and the departments of now.
    private func actor() throws -> Actor {
        guard let actor = archive.directory.actor(for: export.personID, origin: export.origin), actor.role.seesCustomers else {
            throw ExportRefusal(failure: .noAccess)
        }
        return actor
    }

    private func note(_ count: Int) async throws {
        try archive.requireRoom()
        try await archive.database.write(durability: .committed) { [id = export.id, now = archive.now] connection in
            let changed = try connection.execute(
                "UPDATE exports SET done_count = \(count), updated_at = \(now) WHERE id = \(id) AND state = 'running'")
            guard changed == 1 else { throw ExportStopped() }
        }
    }

    private func note(_ tally: ExportTally) -> ExportNote {
        ExportNote(
            export, by: archive.directory.person(export.personID), at: archive.now, count: tally.count, isMasked: tally.isMasked,
            unshownCount: export.request.columns == nil ? tally.unshownCount : 0)
    }
}

/// A page of a list in cells.
struct ExportedPage: Sendable {
    /// A customer's row.
    struct Row: Sendable {
        let id: Customer.ID
        let cells: [Cell]
    }

    let rows: [Row]
    let next: CustomerCursor?
    let isMasked: Bool
    /// Customers with more contacts than a row names.
    let unshownCount: Int
}

/// What was written so far.
struct ExportTally: Sendable {
    private(set) var count = 0
    private(set) var pageCount = 0
    private(set) var isMasked = false
    private(set) var unshownCount = 0

    mutating func add(_ page: ExportedPage, count: Int) {
        self.count = count
        pageCount += 1
        isMasked = isMasked || page.isMasked
        unshownCount += page.unshownCount
    }
}
