import Database
import Foundation
import Ledger
import Vault

/// The one folder in which an archive lives, and what lies where in it.
public struct ArchiveFolder: Sendable {
    /// The folder's path.
    public let path: String
    /// Where the key-encryption key lies: beside the folder, so that a copy of the folder does not hold it.
    public let keyPath: String
    /// The database on a server that holds the tables; nil where they lie in a file in the folder.
    public let server: DatabaseAddress?

    /// The folder at `path`.
    ///
    /// - Parameters:
    ///   - keyPath: where the key lies; `<path>.key` when nil.
    ///   - server: the database on a server, where the tables are not to lie in the folder.
    public init(path: String, keyPath: String? = nil, server: DatabaseAddress? = nil) {
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.path = trimmed
        self.keyPath = keyPath ?? trimmed + ".key"
        self.server = server
    }

    /// Copies made before an upgrade.
    public var snapshotsPath: String { path + "/snapshots" }
    /// Sealed files: uploads and what belongs to them.
    public var filesPath: String { path + "/files" }
    /// Signed heads of the ledger, beside the folder, so that an older folder put back is noticed.
    public var headsPath: String { path + ".heads" }

    /// What this node is called among those that share a database.
    var nodePath: String { path + "/node" }

    /// Room kept back for a full disk; see `Ballast`.
    var ballastPath: String { path + "/ballast" }

    /// Makes the folders, for their owner only.
    public func create() throws {
        for folder in [path, snapshotsPath, filesPath] {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
    }
}
