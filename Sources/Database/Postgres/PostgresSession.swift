import CLibpq
import Foundation

/// One connection to a PostgreSQL server. It waits for every answer, never longer than its bounds, and never leaves its thread.
final class PostgresSession {
    /// How much longer than the server's own bound an answer is waited for.
    private static let graceSeconds = 2

    let address: DatabaseAddress
    private let bounds: ConnectionBounds
    let handle: OpaquePointer
    private var prepared = PreparedStatements()
    private var cursorCount = 0
    private let watch: ServerWatch?
    private let absenceCount: Int?
    private let notices = ServerNotices()
    /// Until when whoever reads goes on waiting.
    private var patience: Deadline?
    /// How long one statement may take now, in seconds.
    private var statementSeconds: Int
    /// Why the connection is of no use any more; nil while it is.
    private var breakage: DatabaseError?

    /// Connects and makes sure that the server is one we can work with.
    ///
    /// - Parameters:
    ///   - watch: asked whether the server is there at all when an answer takes long.
    ///   - end: until when it is tried, within the bounds.
    /// - Throws: `DatabaseError.server`.
    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch? = nil, until end: Deadline? = nil) throws {
        self.address = address
        self.bounds = bounds
        statementSeconds = bounds.statementSeconds
        self.watch = watch
        absenceCount = watch?.absenceCount
        let (handle, place) = try PostgresConnecting(address, bounds).connect(from: watch?.place ?? 0, until: end)
        self.handle = handle
        watch?.place = place
        let version = Int(PQserverVersion(handle)) / 10_000
        // Whatever is thrown from here on, the end of this object ends the connection.
        guard version >= ServerRefusal.oldestVersion else {
            throw DatabaseError.server(ServerRefusal(reason: .tooOld, address: address.name, detail: "PostgreSQL \(version)"))
        }
        try prepare()
    }

    deinit {
        PQfinish(handle)
    }

    /// Whether the connection is of no use any more.
    var isBroken: Bool { breakage != nil }

    /// Whether the server was away since the connection was made: another may have taken its place.
    var isOutlived: Bool { watch?.absenceCount != absenceCount }

    /// What every statement of ours counts on, whatever the server's own settings are.
    private func prepare() throws {
        PQsetnonblocking(handle, 1)
        notices.listen(to: handle)
        try run(
            """
            SET statement_timeout = '\(bounds.statementSeconds)s';
            SET lock_timeout = '\(bounds.lockSeconds)s';
            SET idle_in_transaction_session_timeout = '\(bounds.idleSeconds)s';
            SET TimeZone = 'UTC';
            SET standard_conforming_strings = on;
            SET jit = off;
            SET random_page_cost = 1.1;
            SET cursor_tuple_fraction = 0.1;
            """)
    }

    // MARK: - Transactions

    /// Begins to read one consistent state.
    ///
    /// - Parameter end: until when whoever asks goes on waiting, for all statements together.
    func beginReading(until end: Deadline?) throws {
        patience = end
        let bound = end.map { "; SET LOCAL statement_timeout = \(min(max(1, $0.milliseconds), Int64(bounds.statementSeconds) * 1_000))" }
        try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" + (bound ?? ""))
    }

    /// Ends whatever was begun by undoing it.
    func rollBack() throws {
        patience = nil
        try run("ROLLBACK")
    }

    /// Commits, with something to do just before.
    ///
    /// - Returns: whether it was done and what was to have it has it; false where it is here and perhaps on no standby.
    /// - Throws: `DatabaseError`, after which the connection may be broken.
    func commit(after statement: String) throws -> Bool {
        notices.begin()
        // After a statement that failed, also one whose failure nobody minded, the server undoes and calls that no error.
        guard try run("\(statement); COMMIT").tag == "COMMIT" else {
            throw DatabaseError.statement(detail: "undone: a statement in it had failed")
        }
        return !notices.hasGivenUpStandby
    }

    /// Runs `body` within the transaction that is open, with hours for each statement.
    func patiently(_ body: () throws -> Void) throws {
        defer { statementSeconds = bounds.statementSeconds }
        statementSeconds = ConnectionBounds.patient.statementSeconds
        try run("SET LOCAL statement_timeout = '\(statementSeconds)s'")
        try body()
        try run("SET LOCAL statement_timeout = '\(bounds.statementSeconds)s'")
    }

    // MARK: - Statements

    /// Runs text of our own without values, several statements at once if need be.
    ///
    /// - Returns: what the last one gave, as text.
    @discardableResult
    func run(_ text: String) throws -> PostgresResult {
        try answer { PQsendQuery(handle, text) }
    }

    /// Runs one statement and takes in its whole result.
    func query(_ sql: SQL) throws -> PostgresResult {
        let statement = try statement(for: sql)
        return try PostgresArguments(sql.values, types: statement.types).withPointers { values, lengths, formats in
            try answer {
                PQsendQueryPrepared(handle, statement.name, Int32(sql.values.count), values, lengths, formats, 1)
            }
        }
    }

    /// The statement as the server keeps it for this connection.
    private func statement(for sql: SQL) throws -> PreparedStatement {
        if let known = prepared[sql.text] { return known }
        if prepared.isFull {
            try run("DEALLOCATE ALL")
            prepared.removeAll()
        }
        let statement = prepared.name(sql)
        _ = try answer {
            PQsendPrepare(
                handle, statement.name, sql.numberedText, Int32(statement.types.count), statement.types)
        }
        prepared[sql.text] = statement
        return statement
    }

    /// Runs a statement that is not worth keeping.
    @discardableResult
    func once(_ sql: SQL) throws -> PostgresResult {
        let types = sql.values.map(\.postgresType)
        return try PostgresArguments(sql.values, types: types).withPointers { values, lengths, formats in
            try answer {
                PQsendQueryParams(handle, sql.numberedText, Int32(types.count), types, values, lengths, formats, 1)
            }
        }
    }

    /// A name for a cursor that no other of this connection has.
    func newCursor() -> SQL {
        cursorCount += 1
        return SQL(text: "rows\(cursorCount)", values: [])
    }

    // MARK: - Waiting

    /// Sends something and waits for all that the server answers; the last result counts.
    private func answer(_ send: () -> Int32) throws -> PostgresResult {
        try requireUse()
        let deadline = answerDeadline()
        guard send() == 1 else { throw broken() }
        try flush(deadline)
        guard let last = try rest(deadline) else { throw broken() }
        return last
    }

    /// Makes sure that there is still somebody to ask, and somebody who waits for it.
    func requireUse() throws {
        if let breakage { throw breakage }
        if let patience, patience.isOver { throw DatabaseError.interrupted }
    }

    /// Until when the answer to what is sent now is waited for.
    func answerDeadline() -> Deadline { Deadline(seconds: statementSeconds + Self.graceSeconds).orSooner(patience) }

    /// All that the server still answers; the last result counts, nil where there is none.
    func rest(_ deadline: Deadline) throws -> PostgresResult? {
        var last: PostgresResult?
        var failure: DatabaseError?
        while let result = try next(deadline) {
            if let error = result.failure(at: address) { failure = failure ?? error }
            last = result
        }
        if PQstatus(handle) != CONNECTION_OK { breakage = failure ?? lost() }
        if let failure { throw failure }
        return last
    }

    func flush(_ deadline: Deadline) throws {
        while true {
            switch PQflush(handle) {
            case 0: return
            case 1:
                try wait(for: POLLIN | POLLOUT, until: deadline)
                guard PQconsumeInput(handle) == 1 else { throw broken() }
            default: throw broken()
            }
        }
    }

    func next(_ deadline: Deadline) throws -> PostgresResult? {
        while PQisBusy(handle) == 1 {
            try wait(for: POLLIN, until: deadline)
            guard PQconsumeInput(handle) == 1 else { throw broken() }
        }
        return PQgetResult(handle).map { PostgresResult($0) }
    }

    /// Waits for the server, and does not believe in one that says nothing.
    private func wait(for events: Int32, until deadline: Deadline) throws {
        while true {
            let silence = Deadline(seconds: bounds.silenceSeconds)
            if silence.orSooner(deadline).wait(for: PQsocket(handle), events) { return }
            guard !deadline.isOver else { throw timedOut() }
            guard watch?.answers() != false, !isOutlived else { throw silent() }
        }
    }

    /// What other connections said on a channel that is listened to, once they say something or `other` is readable.
    ///
    /// - Returns: nothing when nobody says anything for a while, after which the server was asked whether it is there.
    /// - Throws: `DatabaseError` when the connection is lost.
    func notifications(orReadable other: Int32) throws -> [String] {
        var entries = [
            pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0), pollfd(fd: other, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&entries, nfds_t(entries.count), Int32(bounds.idleSeconds * 1_000)) == 0 { try run("SELECT 1") }
        guard PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else { throw broken() }
        var payloads: [String] = []
        while let notification = PQnotifies(handle) {
            payloads.append(String(cString: notification.pointee.extra))
            PQfreemem(notification)
        }
        return payloads
    }

    /// An answer that does not come in time leaves the connection in the midst of it.
    private func timedOut() -> DatabaseError { breaking(.interrupted) }

    private func silent() -> DatabaseError {
        breaking(.server(ServerRefusal(reason: .away, address: address.name, detail: "no answer")))
    }

    func broken() -> DatabaseError { breaking(lost()) }

    private func breaking(_ error: DatabaseError) -> DatabaseError {
        breakage = error
        return error
    }

    private func lost() -> DatabaseError {
        .server(
            ServerRefusal(
                reason: .interrupted, address: address.name, detail: String(cString: PQerrorMessage(handle)).singleLine))
    }
}

extension String {
    /// What a library says over several lines, on one.
    var singleLine: String {
        split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
    }
}
