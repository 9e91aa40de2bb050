import Database
import Ledger
import Logging
import Synchronization
import Vault

/// The customer archive of a company, open.
public final class Archive: Sendable {
    let database: Database
    let keys: ArchiveKeys
    let ledger = LedgerStore()
    /// Tells the time; injected so that tests can set it.
    let clock: @Sendable () -> Moment
    /// What a sign-in costs whoever tries.
    let effort: SignInEffort
    /// What this node is called among those that share the database, always the same; empty where there are no others.
    let node: String
    /// Where signed heads are kept outside the database; nil for an archive without a folder.
    let heads: HeadFile?
    /// Room for looks on a full disk; nil for an archive without a folder.
    let ballast: Ballast?
    /// Whose turn it is to work on imports.
    let importTurn = Turn()
    /// Whose turn it is to sign the ledger.
    let headTurn = Turn()
    /// When the search index takes in what changed.
    let indexTurn: IndexTurn
    /// The sessions asked for lately.
    let sessionCache = SessionCache()
    /// What was told of.
    let published = PublishedEntries()
    /// Follows what is committed, for whoever must know.
    public let tail = LedgerTail()
    /// By which moment sessions were measured last.
    let sessionClock: SessionClock
    /// Whose turn it is to end the sessions after the clock was moved back.
    let clockTurn = Turn()
    private let snapshot: Mutex<ArchiveSnapshot>
    /// Whose turn it is to read the snapshot anew.
    private let snapshotTurn = Turn()
    /// How long what was changed may take to be in force.
    private static let publishing = Duration.seconds(10)

    init(
        database: Database, keys: ArchiveKeys, snapshot: ArchiveSnapshot, effort: SignInEffort, node: String = "",
        heads: HeadFile?, ballast: Ballast? = nil, latest: Moment, clock: @escaping @Sendable () -> Moment
    ) {
        self.database = database
        self.keys = keys
        self.effort = effort
        self.node = node
        self.heads = heads
        self.ballast = ballast
        self.sessionClock = SessionClock(latest)
        self.clock = clock
        indexTurn = IndexTurn(countMax: database.engine.waitingTokensMax)
        self.snapshot = Mutex(snapshot)
    }

    /// Policies and directory as of one commit.
    var present: ArchiveSnapshot { snapshot.withLock { $0 } }

    /// The policies in force.
    public var policies: Policies { snapshot.withLock(\.policies) }

    /// The people and departments.
    public var directory: Directory { snapshot.withLock(\.directory) }

    /// The fields that the company added.
    public var ownFields: OwnFields { snapshot.withLock(\.ownFields) }

    /// The present moment by the archive's clock.
    public var now: Moment { clock() }

    /// Changes something: one transaction with the ledger entries that say so.
    ///
    /// - Throws: what `body` throws, after everything was undone; `ArchiveError.unrecorded` when `body`
    ///   recorded nothing, so that no change can go unnamed.
    public func work<Value: Sendable>(
        as actor: Actor, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value {
        let snapshot = snapshot.withLock { $0 }
        let at = clock()
        let (value, entries, indexes, freshCount) = try await write { [keys, ledger, ballast] connection in
            let work = UnitOfWork(actor: actor, at: at, snapshot: snapshot, connection: connection, keys: keys)
            let value = try body(work)
            guard !work.entries.isEmpty else { throw ArchiveError.unrecorded }
            guard ballast?.isShort != true || work.isAllowedOnFullDisk else { throw DatabaseError.diskFull }
            return (value, work.entries, try ledger.append(work.entries, in: connection), work.freshTokenCount)
        }
        Deeds.current?.note()
        if indexTurn.isDue(after: freshCount) { settleIndex() }
        await publish(entries, indexes)
        return value
    }

    /// Looks at something: reads one consistent state; what was recorded is in the ledger before this returns.
    public func look<Value: Sendable>(
        as actor: Actor, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value {
        let snapshot = snapshot.withLock { $0 }
        let at = clock()
        let (value, entries) = try await database.read { [keys] connection in
            let work = UnitOfWork(actor: actor, at: at, snapshot: snapshot, connection: connection, keys: keys)
            return (try body(work), work.entries)
        }
        guard !entries.isEmpty else { return value }
        let indexes = try await write(durability: .committed) { [ledger] connection in
            try ledger.append(entries, in: connection)
        }
        await publish(entries, indexes)
        return value
    }

    /// Writes to the database; where the disk is full, once more with the room that was kept back.
    func write<Value: Sendable>(
        durability: Durability = .flushed, _ body: @escaping @Sendable (Connection) throws -> Value
    ) async throws -> Value {
        do {
            return try await database.write(durability: durability, body)
        } catch DatabaseError.diskFull where ballast != nil {
            ballast?.giveUp()
            return try await database.write(durability: durability, body)
        }
    }

    /// Makes sure that work which only fills the disk does not take the room that is kept back for looks.
    ///
    /// - Throws: `DatabaseError.diskFull`.
    func requireRoom() throws {
        if ballast?.isShort == true { throw DatabaseError.diskFull }
    }

    /// What was committed is done: where it cannot be told of now, nobody hears that it was not, and it is told of as soon as it can be.
    private func publish(_ entries: [NewEntry], _ indexes: Range<Int64>) async {
        let events = zip(indexes, entries).map { LedgerEvent(index: $0, entry: $1) }
        do {
            // However long the change took: what it says is in force before anybody hears that it was made.
            try await Patience.lasting(Self.publishing) { try await publish(events) }
        } catch {
            Task.detached { [weak self] in await Persistence.last { try await self?.publish(events) } }
        }
    }

    /// Tells of what was committed, here or by another node.
    func publish(_ events: [LedgerEvent]) async throws {
        if events.contains(where: \.touchesSessions) { sessionCache.forgetAll() }
        if events.contains(where: \.changesSnapshot) { try await reloadSnapshot() }
        tail.publish(published.claim(events))
    }

    /// Reads policies and directory anew, after a change or when another process may have made one; one after the other, so that what was
    /// read first is never put in the place of what was read later.
    func reloadSnapshot() async throws {
        try await snapshotTurn.take { [self] in
            let fresh = try await database.read { [keys] in try SnapshotStore(connection: $0, keys: keys).read() }
            snapshot.withLock { $0 = fresh }
        }
    }

    /// Moves the log into the main file and closes every connection.
    public func close() async throws {
        tail.finish()
        try await database.checkpoint()
        try database.close()
    }
}
