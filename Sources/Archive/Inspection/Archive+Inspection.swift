import Database
import Ledger
import Vault
import Wording

extension Archive {
    /// Opens an archive only to look at it, beside a server that may be running: nothing is made, upgraded, written or
    /// checkpointed, and looks that would have to be recorded fail.
    ///
    /// - Throws: what ``open(_:key:options:effort:clock:tell:)`` throws; `ArchiveError.wrongState` for an older schema.
    public static func inspect<Value: Sendable>(
        _ folder: ArchiveFolder, key: KeyEncryptionKey, clock: @escaping @Sendable () -> Moment = { .now },
        _ body: (Archive) async throws -> Value
    ) async throws -> Value {
        var options = Database.Options()
        options.isReadOnly = true
        let database = try folder.openDatabase(options)
        do {
            let isCurrent = try await database.plan(Migrations.all).pending.isEmpty
            let keys = try await database.read { try KeyStore(connection: $0).all() }
            // A key that is not there yet would be made, and nothing is to be written here.
            guard isCurrent, ArchiveKeys.names.allSatisfy({ keys[$0] != nil }) else { throw ArchiveError.olderSchema }
            let archive = try await open(
                database, vault: Vault(key), effort: SignInEffort(), node: folder.knownNodeName ?? "",
                heads: HeadFile(path: folder.headsPath), clock: clock)
            let value = try await body(archive)
            try database.close()
            return value
        } catch {
            try? database.close()
            throw error
        }
    }

    /// What SQLite finds wrong with the file; empty when it is whole.
    public func integrityProblems() async throws -> [String] {
        try await database.integrityProblems()
    }

    /// How many entries the ledger holds.
    public func ledgerSize() async throws -> Int64 {
        try await database.read { [ledger] in try ledger.current(in: $0).size }
    }

    /// Whether the ledger, when it was as long as this head says, had the root that the head says.
    func agrees(with head: SignedHead) async throws -> Bool {
        let key = try ledgerKey
        return try await database.read { [ledger] connection in
            guard head.isSigned(by: key), try ledger.current(in: connection).size >= head.head.size else {
                return false
            }
            return try ledger.root(atSize: head.head.size, in: connection) == head.head.root
        }
    }
}

extension ArchiveError {
    fileprivate static let olderSchema = ArchiveError.wrongState(
        Wording(
            "数据来自较早版本，请先用 kedang serve 升级。", en: "The data is of an earlier version; kedang serve upgrades it first."))
}
