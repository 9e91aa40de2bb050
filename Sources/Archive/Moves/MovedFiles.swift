import Database
import Foundation
import Vault

/// The sealed files of an archive on their way, as they are: from folder to folder, or into and out of a database that nodes share.
///
/// Between two such databases they go with the tables.
struct MovedFiles {
    let archive: Archive
    let arrived: Archive
    let source: ArchiveFolder
    let destination: ArchiveFolder
    let onProgress: @Sendable (MoveProgress) -> Void

    /// Takes along every file that is not there in its whole length.
    ///
    /// - Returns: how many files there are.
    /// - Throws: `SealedFileError`, `CocoaError`, `DatabaseError`.
    func take() async throws -> Int {
        let files = try await files()
        for (position, file) in files.enumerated() {
            switch (archive.database.isShared, arrived.database.isShared) {
            case (false, true): try await put(file)
            case (true, false): try await fetch(file)
            case (false, false): try copy(file)
            case (true, true): break
            }
            onProgress(.filed(files: position + 1, of: files.count))
        }
        if !arrived.database.isShared { try Self.flush(destination.filesPath) }
        return files.count
    }

    private func files() async throws -> [SealedFileID] {
        guard !archive.database.isShared else {
            return try await archive.database.read { connection in
                try connection.values("SELECT DISTINCT file_id FROM file_parts ORDER BY file_id", as: String.self)
            }.compactMap { SealedFileID(text: $0) }
        }
        guard FileManager.default.fileExists(atPath: source.filesPath) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: source.filesPath).sorted().compactMap { SealedFileID(text: $0) }
    }

    private func put(_ file: SealedFileID) async throws {
        let length = try await arrived.database.read { connection in
            try connection.value("SELECT sum(length(bytes)) FROM file_parts WHERE file_id = \(file.text)", as: Int64.self)
        }
        guard try Self.length(of: source.filesPath + "/" + file.text) != length else { return }
        // What an earlier run left of it.
        try await arrived.database.write { try $0.removeFile(file) }
        try await SealedFiles(arrived, folder: source.filesPath).share(file)
    }

    private func fetch(_ file: SealedFileID) async throws {
        try await SealedFiles(archive, folder: destination.filesPath).fetch(file)
        try Self.flush(destination.filesPath + "/" + file.text)
    }

    private func copy(_ file: SealedFileID) throws {
        let (path, other) = (source.filesPath + "/" + file.text, destination.filesPath + "/" + file.text)
        guard path != other, try Self.length(of: path) != (try? Self.length(of: other)) else { return }
        let part = other + SealedFileWriter.partSuffix
        for left in [part, other] { unlink(left) }
        try FileManager.default.copyItem(atPath: path, toPath: part)
        try Self.flush(part)
        try FileManager.default.moveItem(atPath: part, toPath: other)
    }

    private static func length(of path: String) throws -> Int64? {
        (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.int64Value
    }

    /// Brings a file or a folder to the disk.
    private static func flush(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else { throw SealedFileError.cannotWrite(code: errno) }
    }
}
