import Database
import Foundation
import Ledger
import Vault
import Wording

extension Archive {
    /// Opens the archive of a folder, making it when it is not there and upgrading it when it is older.
    ///
    /// Before an upgrade a copy is laid into `snapshots/`; the upgrade is one transaction. A search index that an earlier
    /// program built by other rules is built anew.
    ///
    /// - Parameters:
    ///   - effort: what a sign-in costs; tests make it cheap.
    ///   - tell: is told what will take minutes, before it begins.
    /// - Throws: `DatabaseError.newerSchema`, `.foreignSchema`, `.corrupt`; `KeyError.doesNotOpen` when the key is
    ///   not the archive's; `HeadContradiction` when an older database was put back or signed heads outside it are missing.
    public static func open(
        _ folder: ArchiveFolder, key: KeyEncryptionKey, options: Database.Options = .init(),
        effort: SignInEffort = SignInEffort(), clock: @escaping @Sendable () -> Moment = { .now },
        tell: (Wording) -> Void = { _ in }
    ) async throws -> Archive {
        let archive = try await openRestored(folder, key: key, options: options, effort: effort, clock: clock)
        do {
            try await archive.compareWithHeads()
            try await archive.bringSearchIndexUpToDate(tell)
            return archive
        } catch {
            try? await archive.close()
            throw error
        }
    }

    /// Opens the archive of a folder as ``open(_:key:options:effort:clock:tell:)`` does, also when the signed heads
    /// outside it contradict the database or are missing: to accept that, and for nothing else.
    public static func openRestored(
        _ folder: ArchiveFolder, key: KeyEncryptionKey, options: Database.Options = .init(),
        effort: SignInEffort = SignInEffort(), clock: @escaping @Sendable () -> Moment = { .now }
    ) async throws -> Archive {
        try folder.create()
        let database = try folder.openDatabase(options)
        do {
            try await upgrade(database, folder, at: clock())
            return try await open(
                database, vault: Vault(key), effort: effort, node: folder.nodeName(), heads: HeadFile(path: folder.headsPath),
                ballast: ballast(in: folder), clock: clock)
        } catch {
            try? database.close()
            throw error
        }
    }

    private static func ballast(in folder: ArchiveFolder) -> Ballast {
        let ballast = Ballast(path: folder.ballastPath)
        ballast.lay()
        return ballast
    }

    /// Opens an archive over a database whose schema is current.
    static func open(
        _ database: Database, vault: Vault, effort: SignInEffort, node: String = "", heads: HeadFile?,
        ballast: Ballast? = nil, clock: @escaping @Sendable () -> Moment
    ) async throws -> Archive {
        let stored = try await database.read { try KeyStore(connection: $0).all() }
        let made = KeyRing.newKeys(for: ArchiveKeys.names, notIn: stored, with: vault)
        if !made.isEmpty { try await database.write { try KeyStore(connection: $0).add(made) } }
        let ring = try KeyRing(opening: stored.merging(made) { old, _ in old }, with: vault)
        let keys = try ArchiveKeys(vault: vault, ring: ring)
        let snapshot = try await database.read { try SnapshotStore(connection: $0, keys: keys).read() }
        let latest = try await database.read { try Moment.latest(in: $0) }
        let archive = Archive(
            database: database, keys: keys, snapshot: snapshot, effort: effort, node: node, heads: heads, ballast: ballast,
            latest: latest ?? clock(), clock: clock)
        archive.published.begin(at: try await archive.ledgerSize())
        try await archive.noteFreshTokens()
        return archive
    }

    private static func upgrade(_ database: Database, _ folder: ArchiveFolder, at now: Moment) async throws {
        let plan = try await database.plan(Migrations.all)
        guard let first = plan.pending.first else { return }
        if plan.isUpgrade { try await folder.keep(database, before: first, at: now) }
        try await folder.upgrading(database) { _ = try await $0.migrate(Migrations.all, now: now.rawValue) }
    }
}

/// The wrapped company-wide keys.
struct KeyStore {
    let connection: Connection

    func all() throws -> [KeyName: WrappedKey] {
        let pairs = try connection.rows("SELECT name, wrapped FROM archive_keys") { row in
            (KeyName(rawValue: try row.next()), WrappedKey(stored: try row.next()))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    func add(_ keys: [KeyName: WrappedKey]) throws {
        for (name, wrapped) in keys {
            try connection.execute(
                "INSERT INTO archive_keys (name, wrapped) VALUES (\(name.rawValue), \(wrapped.bytes))")
        }
    }
}
