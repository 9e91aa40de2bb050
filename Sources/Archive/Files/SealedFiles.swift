import Database
import Foundation
import Vault

/// The sealed files of an archive.
///
/// They lie in its folder. Where nodes share the database they lie there too, in parts, and every node's folder only keeps what it
/// has had in hand (decision 0013).
struct SealedFiles: Sendable {
    /// How much of a file is written or read at a time.
    static let partBytes = 1 << 20
    /// A file that belongs to nothing after so long was left by an upload that did not end.
    static let orphanMilliseconds: Int64 = 86_400_000

    let archive: Archive
    private let folder: String
    /// Whether what lies on this machine can be fetched again and is nobody else's.
    private let isCache: Bool

    /// - Parameters:
    ///   - folder: where they lie on this machine.
    ///   - belongsToAnother: whether an archive that was moved away still has its files there.
    init(_ archive: Archive, folder: String, belongsToAnother: Bool = false) {
        self.archive = archive
        self.folder = folder
        isCache = archive.database.isShared && !belongsToAnother
    }

    func path(of id: SealedFileID) -> String { "\(folder)/\(id.text)" }

    /// Lets the other nodes have a file that lies in the folder.
    ///
    /// - Throws: `SealedFileError`, `DatabaseError`; the parts that were written are removed again.
    func share(_ id: SealedFileID) async throws {
        guard archive.database.isShared else { return }
        guard let file = FileHandle(forReadingAtPath: path(of: id)) else { throw SealedFileError.missing }
        defer { try? file.close() }
        do {
            var part = 0
            while let bytes = try file.read(upToCount: Self.partBytes), !bytes.isEmpty {
                try await put([UInt8](bytes), as: part, of: id)
                part += 1
            }
        } catch {
            try? await archive.database.write { try $0.removeFile(id) }
            throw error
        }
    }

    /// Makes sure that a file lies in the folder, fetching it from the database where another node took it in.
    ///
    /// - Throws: `SealedFileError`, `DatabaseError`.
    func fetch(_ id: SealedFileID) async throws {
        guard archive.database.isShared, access(path(of: id), F_OK) != 0 else { return }
        // A name of its own: two who need it at once both fetch it.
        let part = "\(path(of: id)).\(UUID().uuidString)\(SealedFileWriter.partSuffix)"
        defer { unlink(part) }
        guard FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: part)
        else { throw SealedFileError.cannotWrite(code: errno) }
        defer { try? file.close() }
        var number = 0
        while let bytes = try await bytes(of: number, of: id) {
            try file.write(contentsOf: bytes)
            number += 1
        }
        guard number > 0 else { throw SealedFileError.missing }
        guard rename(part, path(of: id)) == 0 else { throw SealedFileError.cannotWrite(code: errno) }
    }

    /// Takes a file off this machine; the transaction that ended its use has taken it out of the database.
    ///
    /// - Parameter isNew: whether it came just now, so that no archive that was moved away can have it too.
    func removeLocally(_ id: SealedFileID, isNew: Bool = false) {
        if isNew || isCache || !archive.database.isShared { unlink(path(of: id)) }
    }

    /// Takes off this machine what an earlier run left unfinished, and what can be fetched again; to be called before anything is
    /// uploaded.
    func sweep() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        for name in names where isCache || name.hasSuffix(SealedFileWriter.partSuffix) {
            unlink("\(folder)/\(name)")
        }
    }

    /// Takes out of the database what uploads have left there that did not end.
    func removeOrphans() async throws {
        guard archive.database.isShared else { return }
        let oldest = archive.now.adding(milliseconds: -Self.orphanMilliseconds)
        try await archive.database.write { connection in
            try connection.execute(
                """
                DELETE FROM file_parts
                WHERE at < \(oldest)
                  AND NOT EXISTS (SELECT 1 FROM import_batches b WHERE b.file_id = file_parts.file_id)
                  AND NOT EXISTS (SELECT 1 FROM exports e WHERE e.file_id = file_parts.file_id AND e.state IN ('running', 'done'))
                """)
        }
    }

    private func put(_ bytes: [UInt8], as part: Int, of id: SealedFileID) async throws {
        let at = archive.now
        try await archive.database.write { connection in
            try connection.execute(
                "INSERT INTO file_parts (file_id, part, at, bytes) VALUES (\(id.text), \(part), \(at), \(bytes))")
        }
    }

    private func bytes(of part: Int, of id: SealedFileID) async throws -> [UInt8]? {
        try await archive.database.read { connection in
            try connection.value(
                "SELECT bytes FROM file_parts WHERE file_id = \(id.text) AND part = \(part)", as: [UInt8].self)
        }
    }
}

extension Connection {
    /// Takes a file out of the database, where it lies there.
    func removeFile(_ id: SealedFileID) throws {
        try execute("DELETE FROM file_parts WHERE file_id = \(id.text)")
    }
}
