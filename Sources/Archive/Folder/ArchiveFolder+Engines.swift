import Database
import Foundation

extension ArchiveFolder {
    /// The file of the database, where it lies in the folder.
    public var databasePath: String { path + "/archive.sqlite" }

    /// Whether an archive was made here.
    ///
    /// - Throws: `DatabaseError` where a server cannot be asked, or its database holds tables that are not ours.
    public func holdsArchive() async throws -> Bool {
        guard server != nil else { return FileManager.default.fileExists(atPath: databasePath) }
        let database = try openDatabase()
        defer { try? database.close() }
        return try await !database.plan(Migrations.all).applied.isEmpty
    }

    /// Whether an archive lies here whose tables are used on a server by now, and which is kept as it was.
    var holdsMovedArchive: Bool { server != nil && FileManager.default.fileExists(atPath: databasePath) }

    /// Opens the database, in whatever state it is.
    ///
    /// - Throws: `DatabaseError`.
    func openDatabase(
        _ options: Database.Options = Database.Options(), bounds: ConnectionBounds = ConnectionBounds()
    ) throws -> Database {
        if let server { return .onServer(server, bounds: bounds, onStatement: options.onStatement) }
        return try .openSQLite(at: databasePath, options: options)
    }

    /// What the node of this folder is called, once it has used the database; empty where there is no other node.
    var knownNodeName: String? {
        guard server != nil else { return "" }
        guard let text = try? String(contentsOfFile: nodePath, encoding: .utf8) else { return nil }
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
        return name.isEmpty ? nil : String(name.prefix(64))
    }

    /// What the node of this folder is called; named at random the first time.
    func nodeName() throws -> String {
        if let knownNodeName { return knownNodeName }
        let name = String(UInt64.random(in: .min ... .max), radix: 16)
        try Data("\(name)\n".utf8).write(to: URL(fileURLWithPath: nodePath), options: .atomic)
        return name
    }

    /// Gives `body` the database as an upgrade needs it: with the time that takes.
    func upgrading(_ database: Database, _ body: (Database) async throws -> Void) async throws {
        guard let server else { return try await body(database) }
        let patient = Database.onServer(server, bounds: .patient)
        defer { try? patient.close() }
        try await body(patient)
    }

    /// Removes copies that a program did not finish before it was killed.
    private func removeBrokenSnapshots() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: snapshotsPath) where name.contains(".sqlite.part") {
            try FileManager.default.removeItem(atPath: snapshotsPath + "/" + name)
        }
    }

    /// Lays a copy aside before an upgrade. What lies on a server is copied by the server's own means.
    func keep(_ database: Database, before migration: String, at now: Moment) async throws {
        guard server == nil else { return }
        try removeBrokenSnapshots()
        try await database.copy(to: "\(snapshotsPath)/before-\(migration)-\(now.rawValue).sqlite")
    }
}
