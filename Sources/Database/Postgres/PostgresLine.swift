/// The connection of one thread, made when it is needed and again after it broke.
final class PostgresLine {
    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let watch: ServerWatch
    private var session: PostgresSession?

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch) {
        self.address = address
        self.bounds = bounds
        self.watch = watch
    }

    /// Whether the server is known to be away.
    var isAway: Bool { watch.isAway }

    /// Does something on the connection, and once more on a new one where the old one turns out to be lost.
    ///
    /// - Parameters:
    ///   - end: until when it is tried to make a connection.
    ///   - body: whatever it did on a connection that broke is undone by the server.
    /// - Throws: what `body` throws; `DatabaseError.server` where no connection can be made.
    func working<Value>(until end: Deadline? = nil, _ body: (PostgresSession) throws -> Value) throws -> Value {
        if session?.isOutlived == true { session = nil }
        let wasNew = session == nil
        let session = try connected(until: end)
        do {
            return try body(session)
        } catch {
            guard session.isBroken else { throw error }
            self.session = nil
            // Who has just connected, or waited in vain, does not try again.
            guard !wasNew, case DatabaseError.server(let refusal) = error, refusal.reason == .interrupted else { throw error }
            return try body(connected(until: end))
        }
    }

    /// Undoes what was begun, in the background of whoever waits: a failure only costs the connection.
    func rollBack() {
        if session?.isBroken == true { session = nil }
        do { try session?.rollBack() } catch { session = nil }
    }

    private func connected(until end: Deadline?) throws -> PostgresSession {
        if let session { return session }
        try watch.requirePresence()
        do {
            let session = try PostgresSession(address, bounds, watch, until: end)
            self.session = session
            return session
        } catch {
            watch.note(error)
            throw error
        }
    }
}
