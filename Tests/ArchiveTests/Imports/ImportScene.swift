import Database
import Foundation
import Logging
import Sheets
import TestSupport
import Testing

@testable import Archive

/// The cast's company with its imports, and somebody who works them off.
struct ImportScene {
    let cast: Cast
    let imports: Imports
    let runner: ImportRunner

    init() async throws {
        self.init(try await Cast())
    }

    init(_ cast: Cast, archive: Archive? = nil, folder: ArchiveFolder? = nil) {
        self.cast = cast
        imports = (archive ?? cast.archive).imports(in: folder ?? cast.folder)
        runner = ImportRunner(imports, logger: Logger(label: "test"))
    }

    /// Uploads a file in pieces.
    func upload(_ bytes: [UInt8], _ name: String, as part: Cast.Part = .li) async throws -> ImportBatch {
        let upload = try imports.beginUpload(name, as: cast.actor(part))
        for start in stride(from: 0, to: bytes.count, by: 100_000) {
            try await upload.append(Array(bytes[start..<min(start + 100_000, bytes.count)]))
        }
        return try await upload.finish()
    }

    /// Uploads a sheet of texts.
    func upload(_ rows: [[String]], as part: Cast.Part = .li) async throws -> ImportBatch {
        try await upload(Self.csv(rows), "客户.csv", as: part)
    }

    /// Uploads and rehearses.
    func rehearsed(_ rows: [[String]], as part: Cast.Part = .li) async throws -> ImportBatch {
        try await rehearse(try await upload(rows, as: part), as: part)
    }

    func rehearse(_ batch: ImportBatch, as part: Cast.Part = .li) async throws -> ImportBatch {
        try await imports.rehearse(batch.id, as: cast.actor(part))
        return try await settled(batch, as: part)
    }

    func commit(_ batch: ImportBatch, as part: Cast.Part = .li) async throws -> ImportBatch {
        try await imports.commit(batch.id, as: cast.actor(part))
        return try await settled(batch, as: part)
    }

    func undo(_ batch: ImportBatch, as part: Cast.Part = .li) async throws -> ImportBatch {
        try await imports.undo(batch.id, as: cast.actor(part))
        return try await settled(batch, as: part)
    }

    /// Works off what is asked for.
    func settled(_ batch: ImportBatch, as part: Cast.Part = .li) async throws -> ImportBatch {
        await runner.finishAll()
        return try await look(as: part) { try $0.imports.find(batch.id) }
    }

    /// Every row of an import.
    func rows(_ batch: ImportBatch, as part: Cast.Part = .li) async throws -> [ImportRow] {
        try await look(as: part) { work in
            var rows: [ImportRow] = []
            var after: Int? = 0
            while let place = after {
                let page = try work.imports.rows(of: batch.id, after: place, limit: ImportLimits.pageRowsMax)
                rows += page.rows
                after = page.next
            }
            return rows
        }
    }

    func choose(_ choice: RowChoice, _ row: Int, _ batch: ImportBatch, as part: Cast.Part = .li) async throws {
        try await imports.archive.work(as: cast.actor(part)) { try $0.imports.choose(choice, for: row, of: batch.id) }
    }

    func look<Value: Sendable>(
        as part: Cast.Part, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value {
        try await imports.archive.look(as: cast.actor(part), body)
    }

    /// How many customers there are in all.
    func customerCount() async throws -> Int {
        try await imports.archive.database.read { try $0.value("SELECT count(*) FROM customers") } ?? 0
    }

    /// The customers' names, in the order of their numbers.
    func customers(as part: Cast.Part = .boss) async throws -> [Customer] {
        var oldestFirst = CustomerQuery()
        oldestFirst.order = .oldest
        return try await look(as: part) { [oldestFirst] work in
            try work.customers.list(oldestFirst, limit: 200).customers.map {
                try work.customers.find($0.id).customer
            }
        }
    }

    /// The files in the archive's folder for uploads.
    func uploadedFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: cast.folder.filesPath)
    }

    static func csv(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { row in row.map { "\"\($0)\"" }.joined(separator: ",") }
        return Array(lines.joined(separator: "\n").utf8)
    }
}
