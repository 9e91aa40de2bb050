import Archive
import Database
import Foundation
import Vault
import Wording

/// A data folder held by this process, with its key.
struct OpenFolder: Sendable {
    let folder: ArchiveFolder
    let key: KeyEncryptionKey
    /// Held as long as this value lives.
    private let lock: FolderLock

    /// Takes hold of a folder in which an archive was made.
    ///
    /// - Parameter command: what the lock says to others, such as `import`.
    static func existing(_ settings: Settings, for command: String) async throws -> OpenFolder {
        let folder = settings.folder
        guard try await folder.holdsArchive() else { throw Refusal.noArchive(folder) }
        let lock = try FolderLock(folder: folder.path, program: "kedang-\(command)")
        return OpenFolder(folder: folder, key: try settings.key(), lock: lock)
    }

    /// Takes hold of a folder, making the folder and its key where they are not there.
    ///
    /// - Returns: with it, whether the key file was made just now.
    static func existingOrNew(_ settings: Settings, for command: String) async throws -> (OpenFolder, isNewKey: Bool) {
        let folder = settings.folder
        try folder.create()
        let lock = try FolderLock(folder: folder.path, program: "kedang-\(command)")
        let isNewArchive = try await !folder.holdsArchive()
        let (key, isNew) = try settings.keyOrNew(isNewArchive: isNewArchive)
        return (OpenFolder(folder: folder, key: key, lock: lock), isNew)
    }

    private init(folder: ArchiveFolder, key: KeyEncryptionKey, lock: FolderLock) {
        self.folder = folder
        self.key = key
        self.lock = lock
    }

    /// Opens the archive, lets `body` use it, signs what was added, and closes it however `body` ended.
    func withArchive<Value: Sendable>(_ body: (Archive) async throws -> Value) async throws -> Value {
        let archive = try await Archive.open(
            folder, key: key,
            tell: { FileHandle.standardError.write(Data("\($0.chinese)\n\($0.english)\n".utf8)) })
        return try await Self.use(archive, body)
    }

    /// The same with an archive whose database is older than the signed heads outside it; `body` accepts that.
    func withRestoredArchive<Value: Sendable>(_ body: (Archive) async throws -> Value) async throws -> Value {
        try await Self.use(try await Archive.openRestored(folder, key: key), body)
    }

    private static func use<Value: Sendable>(
        _ archive: Archive, _ body: (Archive) async throws -> Value
    ) async throws -> Value {
        do {
            let value = try await body(archive)
            try await Archive.limiting(HeadKeeper.lastTime) { _ = try await archive.signHead() }
            try await archive.close()
            return value
        } catch {
            try? await archive.close()
            throw error
        }
    }
}

extension Settings {
    /// The data folder and where its key lies.
    var folder: ArchiveFolder { ArchiveFolder(path: dataPath, keyPath: keyPath, server: database) }
}

extension Refusal {
    static func noArchive(_ folder: ArchiveFolder) -> Refusal {
        Refusal(
            .refused,
            Wording(
                "\(folder.path) 中还没有档案库，请先运行 kedang init。",
                en: "There is no archive in \(folder.path); run kedang init first."))
    }
}
