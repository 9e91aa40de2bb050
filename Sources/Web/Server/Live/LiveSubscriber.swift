/// One open event stream, as the hub knows it.
struct LiveSubscriber: Sendable {
    let sessionID: String
    /// Whether this caller may know of an event.
    let sees: @Sendable (LiveEvent) -> Bool
    let continuation: AsyncStream<LiveSignal>.Continuation

    /// False when the subscriber is too slow and has to go: it comes back and asks for what it missed.
    func takes(_ signal: LiveSignal) -> Bool {
        if case .event(let event) = signal, !sees(event) { return true }
        switch continuation.yield(signal) {
        case .enqueued: return true
        case .dropped, .terminated: return false
        @unknown default: return false
        }
    }
}
