import Database
import Foundation
import Vault
import Wording

/// Imports of an archive: upload, columns, dry run, commit, undo (A10).
///
/// What takes long is only asked for here and done by an `ImportRunner`; the state lies in the database, so that it
/// goes on after a restart.
public struct Imports: Sendable {
    let archive: Archive
    let files: SealedFiles

    init(_ archive: Archive, files: SealedFiles) {
        self.archive = archive
        self.files = files
    }

    /// Begins an upload.
    ///
    /// - Parameter fileName: the name a person gave the file, with its extension and without a path.
    /// - Throws: `ArchiveError.forbidden`, `SealedFileError`.
    public func beginUpload(_ fileName: String, as actor: Actor) throws -> ImportUpload {
        try actor.requireEditor()
        return try ImportUpload(self, as: actor, fileName: fileName)
    }

    /// Reads the columns anew from another sheet or with another header; nil for a sheet without a header.
    ///
    /// - Throws: `ImportRefusal`, `ArchiveError.notFound`, `.wrongState`.
    public func resurvey(
        _ id: ImportBatch.ID, sheetIndex: Int, headerRow: Int?, as actor: Actor
    ) async throws -> ImportBatch {
        let file = try await file(of: id, as: actor)
        let own = archive.ownFields
        let survey = try await Background.run {
            try FileSurvey(of: file, sheetIndex: sheetIndex, headerRow: headerRow, own: own)
        }
        return try await archive.work(as: actor) { work in
            let plan = try work.imports.remembered(survey.plan)
            return try work.imports.write(plan, rowCount: survey.rowCount, for: id)
        }
    }

    /// Corrects where columns go, by their place from 0; remembered for the next file with these titles.
    ///
    /// - Throws: `ImportRefusal`, `ArchiveError.notFound`, `.wrongState`.
    public func match(
        _ id: ImportBatch.ID, _ targets: [Int: ColumnTarget], as actor: Actor
    ) async throws -> ImportBatch {
        try await archive.work(as: actor) { work in
            let batch = try work.imports.find(id)
            let plan = try batch.plan.choosing(targets)
            try plan.check()
            try work.imports.remember(plan)
            return try work.imports.write(plan, rowCount: batch.rowCount, for: id)
        }
    }

    /// Asks for the dry run: a verdict for every row, nothing filed.
    ///
    /// - Throws: `ImportRefusal`, `ArchiveError.notFound`, `.wrongState`.
    public func rehearse(_ id: ImportBatch.ID, as actor: Actor) async throws {
        try await archive.work(as: actor) { work in
            let batch = try work.imports.find(id)
            try batch.plan.check()
            try work.imports.move(id, from: [.uploaded, .rehearsed], to: .rehearsing, workCount: batch.rowCount)
            try work.imports.record(.importRehearsed, id, ["rows": batch.rowCount])
        }
    }

    /// Asks for the rows to be filed as the dry run and the choices say; goes on where a stopped one left off.
    ///
    /// - Throws: `ArchiveError.notFound`, `.wrongState`, `.forbidden`.
    public func commit(_ id: ImportBatch.ID, as actor: Actor) async throws {
        try await archive.work(as: actor) { work in
            try work.actor.requireEditor()
            let count = try work.imports.openRowCount(id)
            try work.imports.move(id, from: [.rehearsed, .cancelled], to: .committing, workCount: count)
            try work.imports.record(.importCommitted, id, ["rows": count])
        }
    }

    /// Stops the dry run or the filing between two portions; what is filed stays until it is undone.
    public func cancel(_ id: ImportBatch.ID, as actor: Actor) async throws {
        try await archive.work(as: actor) { work in
            let isRehearsing = try work.imports.find(id).state == .rehearsing
            try work.imports.move(
                id, from: [.rehearsing, .committing], to: isRehearsing ? .uploaded : .cancelled)
            try work.imports.record(.importCancelled, id, [:])
        }
    }

    /// Asks for the whole batch to be taken back.
    ///
    /// Customers it entered and nobody changed since are removed, customers it updated are restored; what somebody
    /// changed since is kept and can be listed by its outcome.
    public func undo(_ id: ImportBatch.ID, as actor: Actor) async throws {
        try await archive.work(as: actor) { work in
            try work.actor.requireEditor()
            let count = try work.imports.filedRowCount(id)
            try work.imports.move(id, from: [.committed, .cancelled], to: .undoing, workCount: count)
            try work.imports.record(.importUndone, id, ["rows": count])
        }
    }

    /// Throws an import away with its file, before anything was filed or after it was undone.
    public func discard(_ id: ImportBatch.ID, as actor: Actor) async throws {
        let fileID = try await archive.work(as: actor) { work in
            let keyed = try work.imports.keyed(id)
            try work.imports.require(keyed.batch, in: [.uploaded, .rehearsed, .undone])
            try work.connection.execute("DELETE FROM import_batches WHERE id = \(id)")
            if let fileID = keyed.fileID { try work.connection.removeFile(fileID) }
            try work.imports.record(.importDiscarded, id, [:])
            return keyed.fileID
        }
        if let fileID { files.removeLocally(fileID) }
    }

    /// The uploaded file with a column of reasons for the rows that are refused, lack something or look like duplicates.
    ///
    /// Every value in it is in the clear, as it was uploaded: it is for the uploader alone.
    ///
    /// - Throws: `ArchiveError.forbidden` for anybody else who sees the import.
    public func errorWorkbook(of id: ImportBatch.ID, in tongue: Tongue, as actor: Actor) async throws -> ErrorWorkbook {
        let file = try await file(of: id, as: actor)
        let (plan, remarks) = try await archive.look(as: actor) { work in
            let keyed = try work.imports.keyed(id)
            guard keyed.batch.personID == actor.personID else { throw ArchiveError.forbidden(Self.notTheUploader) }
            try work.imports.record(.importDownloaded, id, [:])
            return (keyed.batch.plan, try work.imports.reasons(keyed, in: tongue))
        }
        return ErrorWorkbook(file, plan, remarks: remarks, in: tongue)
    }

    private static let notTheUploader = Wording(
        "这份表格是上传的原文，未遮盖，只给上传的人；每一行和原因可在页面上查看。",
        en: "This sheet is the file as it was uploaded, unmasked, and for its uploader alone; rows and reasons are on the page.")

    func reserveID() async throws -> ImportBatch.ID {
        try await archive.database.write { connection in
            ImportBatch.ID(rawValue: try CounterStore(connection: connection).next(ImportStore.counterName))
        }
    }

    func file(of id: ImportBatch.ID, as actor: Actor) async throws -> ImportFile {
        try await file(of: try await archive.look(as: actor) { try $0.imports.keyed(id) })
    }

    /// The file of an import, on this machine.
    func file(of keyed: KeyedBatch) async throws -> ImportFile {
        guard let fileID = keyed.fileID else { throw SealedFileError.missing }
        try await files.fetch(fileID)
        return ImportFile(
            path: files.path(of: fileID), id: fileID, key: keyed.key, name: keyed.batch.plan.fileName.inTheClear)
    }

    /// Takes off the disk what uploads of an earlier run left; to be called before anything is uploaded.
    public func sweep() {
        files.sweep()
    }
}

extension Archive {
    /// The imports of this archive, whose files lie in `folder`.
    public func imports(in folder: ArchiveFolder) -> Imports {
        Imports(self, files: SealedFiles(self, folder: folder.filesPath, belongsToAnother: folder.holdsMovedArchive))
    }
}
