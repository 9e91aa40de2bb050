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

    /// Tries one server of the address after the other, each for its share of the time: one that hangs does not hide the next.
    ///
    /// - Parameters:
    ///   - place: where in the list of servers to begin.
    ///   - end: until when it is tried, within the bounds.
    /// - Returns: the connection, and where in the list its server stands.
    /// - Throws: `DatabaseError.server`; of several that are away, what a standby said goes before the rest.
    func connect(from place: Int = 0, until end: Deadline? = nil) throws -> (handle: OpaquePointer, place: Int) {
        let count = address.hosts.count
        var refusals: [ServerRefusal] = []
        for place in (place..<place + count).map({ $0 % count }) {
            let deadline = Deadline(milliseconds: bounds.connectSeconds * 1_000 / count).orSooner(end)
            do {
                return (try connect(address.hosts[place], until: deadline), place)
            } catch DatabaseError.server(let refusal) where refusal.isAbsence {
                refusals.append(refusal)
            }
        }
        throw DatabaseError.server(
            refusals.first { $0.reason == .follower } ?? refusals.last
                ?? ServerRefusal(reason: .away, address: address.name, detail: ""))
    }

    private func connect(_ host: [(String, String)], until deadline: Deadline) throws -> OpaquePointer {
        guard let handle = start(host) else { throw refusal(.interrupted, "") }
        do {
            try finish(handle, until: deadline)
            return handle
        } catch {
            PQfinish(handle)
            throw error
        }
    }

    /// Ends a connection that nobody uses.
    static func end(_ handle: OpaquePointer) {
        PQfinish(handle)
    }

    private func start(_ host: [(String, String)]) -> OpaquePointer? {
        let keywords = address.keywords(bounds) + host
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

    private func finish(_ handle: OpaquePointer, until deadline: Deadline) throws {
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
            case "53300": return .crowded
            case "57P01", "57P02", "57P03": return .interrupted
            default: break
            }
        }
        if message.contains("fe_sendauth") { return .notAdmitted }
        if message.contains("certificate") || message.contains("SSL") { return .notSecure }
        if message.contains("read-only") || message.contains("hot standby") { return .follower }
        return .away
    }
}
