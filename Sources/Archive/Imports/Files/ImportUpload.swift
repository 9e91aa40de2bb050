import Database
import Foundation
import Vault

/// A file on its way in: taken piece by piece and sealed at once, so that nothing readable touches the disk.
///
/// Dropped before `finish()`, it leaves nothing behind.
public actor ImportUpload {
    private let imports: Imports
    private let actor: Actor
    private let file: ImportFile
    private let writer: SealedFileWriter

    init(_ imports: Imports, as actor: Actor, fileName: String) throws {
        self.imports = imports
        self.actor = actor
        let id = SealedFileID.random()
        let name = String(fileName.prefix(ImportLimits.fileNameCharactersMax))
        file = ImportFile(path: imports.files.path(of: id), id: id, key: .random(), name: name)
        writer = try SealedFileWriter(path: file.path, id: id, key: file.key)
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `ImportRefusal.tooLarge`, `SealedFileError`.
    public func append(_ bytes: [UInt8]) throws {
        guard writer.size + Int64(bytes.count) <= ImportLimits.fileBytesMax else { throw ImportRefusal.tooLarge }
        try writer.append(bytes)
    }

    /// Closes the file, walks through it once and notes it as an import with its columns guessed.
    ///
    /// - Throws: `ImportRefusal` for a file that cannot be imported; nothing of it is kept then.
    public func finish() async throws -> ImportBatch {
        try writer.finish()
        do {
            let file = file
            let own = imports.archive.ownFields
            let survey = try await Background.run { try FileSurvey(of: file, own: own) }
            try await imports.files.share(file.id)
            return try await note(survey)
        } catch {
            imports.files.removeLocally(file.id, isNew: true)
            throw error
        }
    }

    private func note(_ survey: FileSurvey) async throws -> ImportBatch {
        let id = try await imports.reserveID()
        let upload = UploadedFile(id: id, file: file, survey: survey, byteCount: writer.size)
        return try await imports.archive.work(as: actor) { try $0.imports.add(upload) }
    }
}

/// A sealed file and what was found in it.
struct UploadedFile: Sendable {
    let id: ImportBatch.ID
    let file: ImportFile
    let survey: FileSurvey
    let byteCount: Int64
}
