/// An open stream of signals, from the side that reads it.
struct LiveSubscription: Sendable {
    let signals: AsyncStream<LiveSignal>
    /// Ends the stream from this side.
    let end: @Sendable () -> Void
}
