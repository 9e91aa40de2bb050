import Foundation
import Synchronization

/// Whether the server answers, as far as this node knows.
///
/// Once somebody has waited for it in vain nobody else does: everybody is refused at once, until it answers again. That is tried in the
/// background. Who waits long for an answer asks here whether the server is there at all: a network that is cut says nothing.
final class ServerWatch: Sendable {
    /// How long between two tries to reach a server that is away, in milliseconds.
    private static let pauseMilliseconds = 200

    private struct State {
        var place = 0
        var absenceCount = 0
        /// Why nobody can work; nil while the server answers.
        var refusal: ServerRefusal?
        var isClosed = false
        var whenAway: @Sendable (DatabaseError) -> Void = { _ in }
    }

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let state = Mutex(State())
    /// When the server last answered somebody who knocked; one knocks at a time.
    private let heardAt = Mutex<ContinuousClock.Instant?>(nil)

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds) {
        self.address = address
        self.bounds = bounds
    }

    /// Has `body` told, once each time the server is found to be away.
    func whenAway(_ body: @escaping @Sendable (DatabaseError) -> Void) {
        state.withLock { $0.whenAway = body }
    }

    /// Where in the address's list the server stands that answered last.
    var place: Int {
        get { state.withLock(\.place) }
        set { state.withLock { $0.place = newValue } }
    }

    /// How often the server was found to be away: a connection that is older than the last time may lead to one that nobody uses any more.
    var absenceCount: Int { state.withLock(\.absenceCount) }

    /// Whether the server is known to be away.
    var isAway: Bool { state.withLock { $0.refusal != nil } }

    /// - Throws: `DatabaseError.server` while the server is known to be away.
    func requirePresence() throws {
        if let refusal = state.withLock(\.refusal) { throw DatabaseError.server(refusal) }
    }

    /// Takes in why no connection could be made.
    func note(_ error: any Error) {
        guard case DatabaseError.server(let refusal) = error, refusal.isAbsence else { return }
        noteAway(refusal)
    }

    /// Whether the server answers somebody new, while others wait for an answer.
    func answers() -> Bool {
        heardAt.withLock { heardAt in
            guard !isAway else { return false }
            if let heardAt, heardAt.duration(to: .now) < .seconds(bounds.silenceSeconds) { return true }
            guard let refusal = knock() else {
                heardAt = .now
                return true
            }
            noteAway(refusal)
            return false
        }
    }

    /// Ends the tries to reach the server.
    func close() {
        state.withLock { $0.isClosed = true }
    }

    private func noteAway(_ refusal: ServerRefusal) {
        let told = state.withLock { state -> (@Sendable (DatabaseError) -> Void)? in
            guard !state.isClosed else { return nil }
            defer { state.refusal = refusal }
            guard state.refusal == nil else { return nil }
            state.absenceCount += 1
            return state.whenAway
        }
        guard let told else { return }
        told(.server(refusal))
        waitForReturn()
    }

    private func waitForReturn() {
        let thread = Thread { [weak self] in
            while self?.hasReturned() == false { usleep(UInt32(Self.pauseMilliseconds * 1_000)) }
        }
        thread.name = "kedang.watch"
        thread.start()
    }

    /// Whether nobody need try any more.
    private func hasReturned() -> Bool {
        if state.withLock(\.isClosed) { return true }
        let refusal = knock()
        state.withLock { $0.refusal = refusal }
        return refusal == nil
    }

    /// - Returns: why the server is away; nil when it answers, be it with a refusal of another kind.
    private func knock() -> ServerRefusal? {
        var bounds = bounds
        bounds.connectSeconds = bounds.silenceSeconds
        do {
            let connection = try PostgresConnecting(address, bounds).connect(from: place)
            PostgresConnecting.end(connection.handle)
            place = connection.place
            return nil
        } catch DatabaseError.server(let refusal) where refusal.isAbsence {
            return refusal
        } catch {
            return nil
        }
    }
}

extension ServerRefusal {
    /// Whether nobody can work, and somebody may shortly.
    var isAbsence: Bool {
        switch reason {
        case .away, .interrupted, .follower: true
        default: false
        }
    }
}
