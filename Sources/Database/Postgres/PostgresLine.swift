/// The connection of one thread, made when it is needed and again after it broke.
final class PostgresLine {
    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private var session: PostgresSession?

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds) {
        self.address = address
        self.bounds = bounds
    }

    /// Does something on the connection, and once more on a new one where the old one turns out to be lost.
    ///
    /// - Parameter body: whatever it did on a connection that broke is undone by the server.
    /// - Throws: what `body` throws; `DatabaseError.server` where no connection can be made.
    func working<Value>(_ body: (PostgresSession) throws -> Value) throws -> Value {
        let wasNew = session == nil
        let session = try connected()
        do {
            return try body(session)
        } catch {
            guard session.isBroken else { throw error }
            self.session = nil
            // Who has just connected, or waited in vain, does not try again.
            guard !wasNew, case DatabaseError.server(let refusal) = error, refusal.reason == .interrupted else { throw error }
            return try body(connected())
        }
    }

    /// Ends what was begun, in the background of whoever waits: a failure only costs the connection.
    func end(_ statement: String) {
        do { try session?.run(statement) } catch { session = nil }
    }

    private func connected() throws -> PostgresSession {
        if let session { return session }
        let session = try PostgresSession(address, bounds)
        self.session = session
        return session
    }
}
