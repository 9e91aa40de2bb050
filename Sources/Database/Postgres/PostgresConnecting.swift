import CLibpq
import Foundation

/// The way to a connection, in steps that can be waited for.
struct PostgresConnecting {
    private let address: DatabaseAddress
    private let bounds: ConnectionBounds

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds) {
        self.address = address
        self.bounds = bounds
    }

    /// - Throws: `DatabaseError.server`.
    func connect() throws -> OpaquePointer {
        guard let handle = start() else { throw refusal(.interrupted, "") }
        do {
            try finish(handle)
            return handle
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    private func start() -> OpaquePointer? {
        let keywords = address.keywords(bounds)
        let names = keywords.map { strdup($0.0) }
        let values = keywords.map { strdup($0.1) }
        defer { for text in names + values { free(text) } }
        let handle = PQconnectStartParams(
            names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        // What the server remarks on in passing is for its own log, not for our terminal.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        // With it the server's code stands in front of what it says, whatever language that is in.
        if let handle { PQsetErrorVerbosity(handle, PQERRORS_VERBOSE) }
        return handle
    }

    private func finish(_ handle: OpaquePointer) throws {
        let deadline = Deadline(seconds: bounds.connectSeconds)
        var step = PGRES_POLLING_WRITING
        while PQstatus(handle) != CONNECTION_BAD {
            guard deadline.wait(for: PQsocket(handle), step == PGRES_POLLING_READING ? POLLIN : POLLOUT) else {
                throw refusal(.away, "timeout")
            }
            step = PQconnectPoll(handle)
            if step == PGRES_POLLING_OK {
                PQsetErrorVerbosity(handle, PQERRORS_DEFAULT)
                return
            }
            if step == PGRES_POLLING_FAILED { break }
        }
        let message = String(cString: PQerrorMessage(handle)).singleLine
        throw refusal(reason(of: message), message)
    }

    private func refusal(_ reason: ServerRefusal.Reason, _ detail: String) -> DatabaseError {
        .server(ServerRefusal(reason: reason, address: address.name, detail: detail))
    }

    /// libpq has no code for what went wrong before the server spoke; what it says itself of TLS always names it.
    private func reason(of message: String) -> ServerRefusal.Reason {
        if let code = message.firstMatch(of: /\b([0-9][0-9A-Z]{4}):\s/) {
            switch code.1 {
            case "28P01", "28000": return .notAdmitted
            case "3D000": return .noDatabase
            case "42501": return .notAllowed
            case "53300", "57P01", "57P02", "57P03": return .interrupted
            default: break
            }
        }
        if message.contains("fe_sendauth") { return .notAdmitted }
        if message.contains("certificate") || message.contains("SSL") { return .notSecure }
        if message.contains("read-only") || message.contains("hot standby") { return .follower }
        return .away
    }
}
