/// One transaction of a writer, behind every writer that came before, on whatever node.
struct WriterTransaction {
    /// "kdng" in ASCII: the first half of the key of the writers' lock. The second is the schema, so that archives beside
    /// each other do not wait.
    private static let lockNumber: Int32 = 0x6B64_6E67

    private let session: PostgresSession
    private let mark: TransactionMark

    /// Begins, once the lock is free.
    ///
    /// Every statement of a READ COMMITTED transaction sees what is committed when it begins; and a commit can be seen before its locks
    /// are given up. So whoever has the lock sees all that its former holders did.
    ///
    /// - Throws: `DatabaseError.busy` when the lock is not free in time.
    init(_ session: PostgresSession, isFlushed: Bool) throws {
        self.session = session
        let begun = try session.run(
            """
            BEGIN ISOLATION LEVEL READ COMMITTED;
            SET LOCAL synchronous_commit = \(isFlushed ? "on" : "off");
            SELECT pg_advisory_xact_lock(\(Self.lockNumber), current_schema()::regnamespace::oid::int);
            SELECT \(TransactionMark.columns)
            """)
        mark = try TransactionMark(begun)
    }

    /// Commits, and tells the other nodes in the name of this one.
    ///
    /// - Throws: `LostCommit` when the connection breaks before the answer is there; `.uncertain` when the standby that was to have
    ///   it did not say in time that it has.
    func commit(as node: NodeName) throws {
        let lost = LostCommit(mark: mark, address: session.address.name)
        do {
            let isSafe = try session.commit(after: "SELECT pg_notify(\(PostgresListener.channel), '\(node.text)')")
            guard isSafe else { throw lost.uncertain }
        } catch  where session.isBroken {
            throw lost
        }
    }
}

/// What a transaction is known by afterwards: its number, and the line of history it was given in.
///
/// A standby that took over goes on counting where it stood, so the same number may mean another transaction there.
struct TransactionMark: Equatable {
    static let columns = "pg_current_xact_id(), \(timeline)"
    static let timeline = "left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)"

    let number: String
    let timeline: String

    init(_ result: PostgresResult) throws {
        guard result.rowCount == 1 else { throw DatabaseError.statement(detail: "no transaction") }
        var row = Row(result.row(0))
        number = try row.next()
        timeline = try row.next()
    }
}

/// A commit that was sent and not answered.
struct LostCommit: Error {
    let mark: TransactionMark
    let address: String

    var uncertain: DatabaseError { refusal(.uncertain) }
    var undone: DatabaseError { refusal(.interrupted) }

    /// Whether it was done after all, also on the standby that was to have it.
    ///
    /// - Throws: ``uncertain`` where the server cannot know; `DatabaseError` where it cannot be asked.
    func wasDone(on session: PostgresSession) throws -> Bool {
        // It holds the lock as long as it is not through.
        _ = try WriterTransaction(session, isFlushed: true)
        let answer = try session.query(
            """
            SELECT CASE WHEN \(SQL(text: TransactionMark.timeline, values: [])) = \(mark.timeline)
              THEN pg_xact_status(CAST(\(mark.number) AS xid8)) END
            """)
        var row = Row(answer.row(0))
        let status = try row.nextIfPresent(String.self)
        // A standby that has what is written now has what was written before. Without a word of its own a commit waits for nobody.
        let isSafe = try session.commit(after: "SELECT pg_logical_emit_message(true, 'kedang', '')")
        switch status {
        case "committed" where isSafe: return true
        case "aborted": return false
        default: throw uncertain
        }
    }

    private func refusal(_ reason: ServerRefusal.Reason) -> DatabaseError {
        .server(ServerRefusal(reason: reason, address: address, detail: ""))
    }
}
