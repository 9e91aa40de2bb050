import Archive
import Database
import Foundation
import Vault

/// A folder with an archive of made-up customers, and the stamp that says which.
struct BenchFolder: Sendable {
    let path: String
    /// Where the tables lie, when they lie on a server.
    let server: String?

    /// What a filled folder holds; nil while it is not filled.
    var size: Int? {
        guard let text = try? String(contentsOfFile: stampPath, encoding: .utf8) else { return nil }
        let parts = text.split(separator: " ")
        guard parts.count == 2, parts[0] == String(CustomerSample.seed) else { return nil }
        return Int(parts[1])
    }

    func stamp(size: Int) throws {
        try "\(CustomerSample.seed) \(size)".write(toFile: stampPath, atomically: true, encoding: .utf8)
    }

    /// The archive, made with a new key when it is not there.
    func open(clock: @escaping @Sendable () -> Moment = { .now }) async throws -> Archive {
        let folder = archiveFolder
        let file = KeyFile(path: folder.keyPath)
        if !file.exists { try file.create(.random()) }
        return try await Archive.open(folder, key: file.read(), clock: clock)
    }

    /// The folder as the program opens it.
    var archiveFolder: ArchiveFolder {
        ArchiveFolder(path: path, server: server.flatMap { try? DatabaseAddress($0) })
    }

    /// The server by its own library; nil where the tables lie in the folder.
    func rawServer() throws -> RawServer? {
        try server.map { try RawServer($0) }
    }

    private var stampPath: String { path + ".stamp" }
}
