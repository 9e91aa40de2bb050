import Archive
import Foundation
import Logging
import Wording

/// The steps of an import, one after the other.
struct ImportRun {
    /// Bytes read from the file at once.
    private static let portionBytes = 1 << 20

    let archive: Archive
    let folder: ArchiveFolder
    let actor: Actor

    func `import`(
        _ path: String, sheet: Int?, _ choices: [ColumnChoice], duplicates: RowChoice, dryRun: Bool
    ) async throws -> ImportReport {
        try await working { try await run(path, sheet: sheet, choices, duplicates: duplicates, dryRun: dryRun) }
    }

    func undo(_ id: ImportBatch.ID) async throws -> ImportReport {
        try await working {
            try await imports.undo(id, as: actor)
            return try await report(worked(id))
        }
    }

    private func run(
        _ path: String, sheet: Int?, _ choices: [ColumnChoice], duplicates: RowChoice, dryRun: Bool
    ) async throws -> ImportReport {
        var batch = try await upload(path)
        do {
            batch = try await matched(batch, sheet: sheet, choices)
            try await imports.rehearse(batch.id, as: actor)
            batch = try await worked(batch.id)
        } catch {
            try? await imports.discard(batch.id, as: actor)
            throw error
        }
        guard !dryRun else {
            let report = try await report(batch)
            try await imports.discard(batch.id, as: actor)
            return report
        }
        let id = batch.id
        try await archive.work(as: actor) { try $0.imports.chooseAll(duplicates, of: id) }
        try await imports.commit(id, as: actor)
        return try await report(worked(id))
    }

    private var imports: Imports { archive.imports(in: folder) }

    private func upload(_ path: String) async throws -> ImportBatch {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw Refusal(.refused, Wording("无法读取 \(path)。", en: "\(path) cannot be read."))
        }
        defer { try? file.close() }
        let upload = try imports.beginUpload(URL(fileURLWithPath: path).lastPathComponent, as: actor)
        while let bytes = try file.read(upToCount: Self.portionBytes), !bytes.isEmpty {
            try await upload.append([UInt8](bytes))
        }
        return try await upload.finish()
    }

    private func matched(_ batch: ImportBatch, sheet: Int?, _ choices: [ColumnChoice]) async throws -> ImportBatch {
        var batch = batch
        if let sheet {
            batch = try await imports.resurvey(batch.id, sheetIndex: sheet - 1, headerRow: nil, as: actor)
        }
        guard !choices.isEmpty else { return batch }
        var targets: [Int: ColumnTarget] = [:]
        for choice in choices {
            guard let index = choice.index(in: batch.plan) else { throw Refusal.noColumn(choice.column) }
            targets[index] = choice.target
        }
        return try await imports.match(batch.id, targets, as: actor)
    }

    /// Does what was asked for and gives the import as it stands then.
    private func worked(_ id: ImportBatch.ID) async throws -> ImportBatch {
        let batch = try await settled(id)
        if let failure = batch.failure { throw Refusal(.refused, failure) }
        return batch
    }

    /// The import once it rests.
    private func settled(_ id: ImportBatch.ID) async throws -> ImportBatch {
        var events = archive.tail.subscribe().makeAsyncIterator()
        var batch = try await archive.look(as: actor) { try $0.imports.find(id) }
        while batch.state.isWorking, await events.next() != nil {
            batch = try await archive.look(as: actor) { try $0.imports.find(id) }
        }
        return batch
    }

    /// Does `body` while imports are worked on: here, or by the node that does it for all.
    private func working<Value: Sendable>(_ body: () async throws -> Value) async rethrows -> Value {
        try await withThrowingTaskGroup(of: Void.self) { group in
            let (archive, runner) = (archive, ImportRunner(imports, logger: Logger(label: "kedang.imports")))
            group.addTask { await archive.lead { await runner.run() } }
            group.addTask { await archive.followOtherNodes() }
            defer { group.cancelAll() }
            return try await body()
        }
    }

    private func report(_ batch: ImportBatch) async throws -> ImportReport {
        let counts = try await archive.look(as: actor) { try $0.imports.counts(of: batch) }
        return ImportReport(batch, counts)
    }
}

extension Refusal {
    fileprivate static func noColumn(_ column: String) -> Refusal {
        Refusal(.refused, Wording("文件里没有“\(column)”列。", en: "The file has no column “\(column)”."))
    }
}
