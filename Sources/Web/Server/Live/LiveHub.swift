import NIOConcurrencyHelpers

/// Tells every open page what happens. Events come from the trail after commit; who may know of one is decided per
/// stream.
///
/// Nobody waits for anybody: each stream has a bounded buffer, and one that is full is closed; its browser comes back
/// with the last event it saw.
final class LiveHub: Sendable {
    /// How many signals wait for one stream.
    static let bufferedMax = 64
    /// How many streams one session may hold open, one per browser window that leads.
    static let streamsPerSessionMax = 16
    static let streamsMax = 4_096
    /// How many past events are told again to a browser that comes back.
    static let rememberedMax = 256
    /// How often a silent stream says that it lives.
    static let heartbeatInterval = Duration.seconds(15)

    private struct State {
        var subscribers: [Int: LiveSubscriber] = [:]
        var remembered: [LiveEvent] = []
        var nextKey = 0
        var isClosed = false
    }

    private let state = NIOLockedValueBox(State())

    init() {}

    /// How many streams are open.
    var streamCount: Int { state.withLockedValue { $0.subscribers.count } }

    /// Tells an event to all who may know of it.
    func publish(_ event: LiveEvent) {
        send(.event(event)) { state in
            state.remembered.append(event)
            if state.remembered.count > Self.rememberedMax { state.remembered.removeFirst() }
        }
    }

    /// Tells all that the connection lives. A stream that cannot even take this is closed.
    func beat() { send(.heartbeat) { _ in } }

    /// Closes the streams of a session that was revoked.
    func revoke(sessionID: String) { end { $0.sessionID == sessionID } }

    /// Closes the streams of all sessions of a person, whose keys begin with it.
    func revoke(sessionsOf owner: String) { end { $0.sessionID.hasPrefix(owner) } }

    /// Closes all streams, and opens no more.
    func close() {
        state.withLockedValue { $0.isClosed = true }
        end { _ in true }
    }

    /// Opens a stream of signals, beginning with what was missed since `lastSeen`.
    /// - Returns: nil when the hub is closed or has as many streams as it may have.
    func subscribe(
        sessionID: String, after lastSeen: Int?, sees: @escaping @Sendable (LiveEvent) -> Bool
    ) -> LiveSubscription? {
        let (stream, continuation) = AsyncStream.makeStream(
            of: LiveSignal.self, bufferingPolicy: .bufferingOldest(Self.bufferedMax))
        let subscriber = LiveSubscriber(sessionID: sessionID, sees: sees, continuation: continuation)
        guard let key = add(subscriber, after: lastSeen) else { return nil }
        continuation.onTermination = { [state] _ in
            state.withLockedValue { $0.subscribers[key] = nil }
        }
        return LiveSubscription(signals: stream) { continuation.finish() }
    }

    private func add(_ subscriber: LiveSubscriber, after lastSeen: Int?) -> Int? {
        state.withLockedValue { state in
            let ofSession = state.subscribers.values.count { $0.sessionID == subscriber.sessionID }
            guard !state.isClosed, state.subscribers.count < Self.streamsMax, ofSession < Self.streamsPerSessionMax
            else { return nil }
            for signal in Self.missed(after: lastSeen, state.remembered) { _ = subscriber.takes(signal) }
            state.nextKey += 1
            state.subscribers[state.nextKey] = subscriber
            return state.nextKey
        }
    }

    private static func missed(after lastSeen: Int?, _ remembered: [LiveEvent]) -> [LiveSignal] {
        guard let lastSeen, let newest = remembered.last, newest.index > lastSeen else { return [] }
        let missed = remembered.filter { $0.index > lastSeen }
        guard missed.count < min(bufferedMax, remembered.count) else { return [.reload] }
        return missed.map(LiveSignal.event)
    }

    private func send(_ signal: LiveSignal, _ note: (inout State) -> Void) {
        let slow = state.withLockedValue { state in
            note(&state)
            let slow = state.subscribers.filter { !$0.value.takes(signal) }
            for key in slow.keys { state.subscribers[key] = nil }
            return slow.values
        }
        for subscriber in slow { subscriber.continuation.finish() }
    }

    private func end(where isChosen: (LiveSubscriber) -> Bool) {
        let ended = state.withLockedValue { state in
            let ended = state.subscribers.filter { isChosen($0.value) }
            for key in ended.keys { state.subscribers[key] = nil }
            return ended.values
        }
        for subscriber in ended { subscriber.continuation.finish() }
    }
}
