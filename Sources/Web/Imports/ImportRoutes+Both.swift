import Archive
import Wording

// MARK: - What pages and API have in common

extension ImportRoutes {
    /// - Throws: `HTTPProblem.notFound` for what is no number.
    func batchID(_ call: Call) throws(HTTPProblem) -> ImportBatch.ID {
        guard let id = Int64(try call.parameter("id")) else { throw .notFound }
        return ImportBatch.ID(rawValue: id)
    }

    func rowNumber(_ call: Call) throws(HTTPProblem) -> Int {
        guard let row = Int(try call.parameter("row")), row > 0, row < Int.max else { throw .notFound }
        return row
    }

    func found(_ call: Call) async throws -> FoundImport {
        let id = try batchID(call)
        return try await archive.look(as: call.actor()) { try FoundImport(id, in: $0) }
    }

    /// The import, if it is still as the caller saw it.
    /// - Throws: `ArchiveError.changedMeanwhile`.
    func batchSeen(_ call: Call, version: Int?) async throws -> ImportBatch {
        let batch = try await found(call).batch
        if let version, version != batch.version {
            throw ArchiveError.changedMeanwhile(current: Int64(batch.version))
        }
        return batch
    }

    /// One row of an import.
    func row(_ number: Int, of id: ImportBatch.ID, _ call: Call) async throws -> ImportRow {
        try await archive.look(as: call.actor()) { try $0.imports.row(number, of: id) }
    }

    func words(_ call: Call) throws(HTTPProblem) -> CustomerWords {
        CustomerWords(try call.actor(), archive, call.view)
    }

    /// Takes the file of a form or of a program's request in, sealed as it arrives.
    func receive(_ call: Call) async throws -> ImportBatch {
        let sink = ImportSink(imports, for: try call.actor())
        if let raw = try RawFile(call) {
            try await raw.receive(into: sink)
        } else {
            _ = try await call.upload?.receive(into: sink)
        }
        return try await sink.finish()
    }

    /// Imports there were, the newest first.
    func past(_ call: Call) async throws -> (batches: [ImportBatch], next: Cursor?) {
        let rows = min(try call.limit().rows, ImportLimits.listCountMax - 1)
        var before: ImportBatch.ID?
        if case .number(let id)? = try call.cursor()?.keys.first { before = ImportBatch.ID(rawValue: id) }
        let found = try await archive.look(as: call.actor()) { [before] work in
            try work.imports.list(before: before, limit: rows + 1)
        }
        let part = Array(found.prefix(rows))
        return (part, found.count > rows ? part.last.map { Cursor([.number($0.id.rawValue)]) } : nil)
    }

    /// The uploaded file with its column of reasons.
    func workbook(_ call: Call) async throws -> Reply {
        let isEnglish = call.context.tongue == .en
        let workbook = try await imports.errorWorkbook(
            of: batchID(call), in: isEnglish ? .en : .zh, as: call.actor())
        return .file(
            streaming: WorkbookStream.body(of: workbook), name: workbook.fileName,
            contentType: WorkbookStream.mediaType)
    }
}

extension ImportStore {
    /// One row.
    /// - Throws: `ArchiveError.notFound` for a number the import has no row for.
    func row(_ number: Int, of id: ImportBatch.ID) throws -> ImportRow {
        guard let row = try rows(of: id, after: number - 1, limit: 1).rows.first, row.number == number else {
            throw ArchiveError.notFound
        }
        return row
    }
}
