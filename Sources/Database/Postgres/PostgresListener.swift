/// Hears of the commits of other nodes, on a thread with a connection of its own.
final class PostgresListener: Sendable {
    /// The channel of the schema's archive, as an expression.
    static let channel = "'kedang_' || current_schema()::regnamespace::oid"

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let watch: ServerWatch
    private let node: NodeName
    private let attendant = PostgresAttendant("kedang.listener", pauseSeconds: 1)

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch, node: NodeName) {
        self.address = address
        self.bounds = bounds
        self.watch = watch
        self.node = node
    }

    func listen() -> AsyncStream<Void> {
        attendant.attend(buffering: .bufferingNewest(1), endsUnread: true) { [address, bounds, watch, node] end, stream in
            let ear = Ear(address: address, bounds: bounds, watch: watch, node: node, end: end)
            // What cannot be heard now is caught up with after the next connection.
            try? ear.hear { stream.yield() }
        }
    }

    func close() {
        attendant.close()
    }
}

/// One listener's thread.
private struct Ear {
    let address: DatabaseAddress
    let bounds: ConnectionBounds
    let watch: ServerWatch
    let node: NodeName
    let end: PipeEnd

    /// Listens until the end, or until the server may have been replaced; throws when the connection is lost.
    func hear(_ speak: () -> Void) throws {
        try watch.requirePresence()
        let session = try PostgresSession(address, bounds, watch)
        try session.run("SELECT set_config('application_name', 'kedang listener', false)")
        let channel = try session.run("SELECT quote_ident(\(PostgresListener.channel))")
        var row = Row(channel.row(0))
        try session.run("LISTEN \(try row.next(String.self))")
        // Whatever was missed before.
        speak()
        // What another server says, that took the place of this one, is heard over another connection.
        while !end.hasCome(within: 0), !session.isOutlived {
            let senders = try session.notifications(orReadable: end.descriptor)
            if senders.contains(where: { $0 != node.text }) { speak() }
        }
    }
}
