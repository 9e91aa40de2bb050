import Archive

// MARK: - Pages

extension ImportRoutes {
    func showUpload(_ call: Call) async throws -> Reply {
        .page(importUploadView(try await uploadPage(call), call.view))
    }

    /// The step an import is at.
    func show(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        switch found.batch.state {
        case .uploaded: return .page(importColumnsView(ImportColumnsPage(found, try words(call)), call.view))
        case .rehearsed: return try await rehearsal(found, call)
        case .rehearsing, .committing, .committed, .cancelled, .undoing, .undone:
            return .page(importRunView(ImportRunPage(found, try words(call)), call.view))
        }
    }

    func showColumns(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        guard [.uploaded, .rehearsed].contains(found.batch.state) else { return .redirect(to: found.address) }
        return .page(importColumnsView(ImportColumnsPage(found, try words(call)), call.view))
    }

    /// How far the work is, asked for again and again; once it is done, the page itself.
    func showProgress(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        guard found.batch.state.isWorking else { return .redirect(to: found.address) }
        return .fragment(importProgress(ImportRunPage(found, try words(call)), call.view))
    }

    func showRows(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        if found.batch.state == .rehearsed { return try await rehearsal(found, call) }
        let (query, part) = try await rows(call)
        let page = ImportOutcomePage(found, part, query, isFirst: isFirst(call), try words(call))
        return .page(importOutcomeView(page, call.view))
    }

    func showRow(_ call: Call) async throws -> Reply {
        let found = try await found(call)
        let row = try await row(rowNumber(call), of: found.batch.id, call)
        let likeness = try await likeness(of: row, in: found.batch.id, call)
        return .page(importLikenessView(ImportLikenessPage(row, likeness, of: found, try words(call)), call.view))
    }

    private func rehearsal(_ found: FoundImport, _ call: Call) async throws -> Reply {
        let (query, part) = try await rows(call)
        let page = ImportRehearsalPage(found, part, query, isFirst: isFirst(call), try words(call))
        return .page(importRehearsalView(page, call.view))
    }

    private func rows(_ call: Call) async throws -> (ImportRowsQuery, ImportRowPage) {
        let id = try batchID(call)
        let query = try ImportRowsQuery(call)
        return (query, try await archive.look(as: call.actor()) { try query.rows(of: id, in: $0) })
    }

    private func isFirst(_ call: Call) -> Bool { call.query.text("cursor") == nil }

    /// What stands beside a suspected duplicate; opening a customer for it is recorded like any other look.
    private func likeness(
        of row: ImportRow, in id: ImportBatch.ID, _ call: Call
    ) async throws -> CustomerContent? {
        switch row.match {
        case nil: nil
        case .row(let number, _): try await self.row(number, of: id, call).content
        case .customer(let hint):
            if let number = hint.number {
                try await archive.look(as: call.actor()) { try $0.customers.open(number).content }
            } else {
                nil
            }
        }
    }

    func uploadPage(_ call: Call, refusal: String? = nil) async throws -> ImportUploadPage {
        let (batches, next) = try await past(call)
        return ImportUploadPage(batches, next: next, isFirst: isFirst(call), refusal: refusal, try words(call))
    }
}
