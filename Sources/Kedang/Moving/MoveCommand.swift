import Archive
import ArgumentParser
import Database
import Foundation
import Vault
import Wording

/// `kedang move`: the whole archive into another database.
struct MoveCommand: KedangCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "把档案库搬到 PostgreSQL，或搬回数据文件夹。 Move the archive to PostgreSQL, or back into a folder.",
        discussion: """
            先停止服务并备份。原来的数据只读不改；中断后再运行同样的命令，会从停下的地方继续。逐表、逐条核对一致后才启用。
            Stop the server and back up first. The source is only read; run the same command again after a break and it goes on
            where it stopped. What arrived is put to use once every table and every entry of the trail was compared.

            kedang move --to postgres://kedang@db.example.com/kedang
            kedang move --database postgres://kedang@db.example.com/kedang --to /srv/kedang/data

            \(ExitStatus.help)
            """)

    @OptionGroup var shared: SharedOptions

    @Option(help: ArgumentHelp("目标：PostgreSQL 地址或文件夹 Where to: a PostgreSQL address or a folder.", valueName: "place"))
    var to: String

    func outcome() async throws -> MoveOutcome {
        let settings = try shared.settings()
        let destination = try settings.destination(to)
        guard settings.database != nil || !destination.isAt(settings.folder) else { throw MoveRefusal.sameArchive }
        let open = try await OpenFolder.existing(settings, for: "move")
        // The folder of the source is held already.
        let lock = destination.path == settings.folder.path ? nil : try Self.hold(destination)
        defer { withExtendedLifetime((open, lock)) {} }
        let lines = ProgressLines()
        let move = ArchiveMove(
            from: settings.folder, to: destination, key: open.key,
            onPrepared: { try settings.bringKey(open.key, to: destination) }, onProgress: lines.tell)
        return MoveOutcome(try await move.run(), from: settings.folder, to: destination)
    }

    private static func hold(_ folder: ArchiveFolder) throws -> FolderLock {
        try folder.create()
        return try FolderLock(folder: folder.path, program: "kedang-move")
    }

    func status(of outcome: MoveOutcome) -> ExitStatus { .done }
}

extension Settings {
    /// What `--to` names: a database on a server, with the files and the key where they are, or a folder with a key of its own beside it.
    fileprivate func destination(_ place: String) throws(SettingsError) -> ArchiveFolder {
        guard place.hasPrefix("postgres://") || place.hasPrefix("postgresql://") else {
            guard !place.isEmpty, place.count <= SettingsKey.charactersMax else { throw .unusable(name: "--to", .unusable(.data)) }
            let folder = ArchiveFolder(path: place)
            return folder.isAt(self.folder) ? ArchiveFolder(path: self.folder.path, keyPath: keyPath) : folder
        }
        guard let server = try? DatabaseAddress(place) else { throw .unusable(name: "--to", .unusable(.database)) }
        // Whoever lists processes would read it.
        guard !server.holdsPassword else { throw .unusable(name: "--to", .openPassword) }
        return ArchiveFolder(path: dataPath, keyPath: keyPath, server: server)
    }

    /// Lays the key beside the folder that is moved to, and makes sure that one which lies there is the same.
    fileprivate func bringKey(_ key: KeyEncryptionKey, to destination: ArchiveFolder) throws {
        guard keyText == nil, destination.keyPath != folder.keyPath else { return }
        let file = KeyFile(path: destination.keyPath)
        guard file.exists else { return try KeyFile(path: folder.keyPath).copy(to: file) }
        guard try file.read(passphrase: passphrase()?.inTheClear).fingerprint == key.fingerprint else {
            throw Refusal.otherKey(file.path)
        }
    }
}

extension ArchiveFolder {
    /// Whether both lie in one folder without a server.
    fileprivate func isAt(_ other: ArchiveFolder) -> Bool {
        func plain(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }
        return server == nil && plain(path) == plain(other.path)
    }
}

extension Refusal {
    fileprivate static func otherKey(_ path: String) -> Refusal {
        Refusal(
            .key,
            Wording(
                "\(path) 是另一个档案库的密钥，没有改动。请把它移到别处再试。",
                en: "\(path) is another archive's key; nothing was changed. Move it away and try again."))
    }
}
