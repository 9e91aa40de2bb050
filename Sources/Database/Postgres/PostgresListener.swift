import Foundation
import Synchronization

/// Hears of the commits of other nodes, on a thread with a connection of its own.
final class PostgresListener: Sendable {
    /// The channel of the schema's archive, as an expression.
    static let channel = "'kedang_' || current_schema()::regnamespace::oid"
    /// How long to wait before connecting again, in seconds.
    private static let pauseSeconds = 1

    private let address: DatabaseAddress
    private let bounds: ConnectionBounds
    private let watch: ServerWatch
    private let node: NodeName
    /// Its end breaks the wait for the server.
    private let end = Mutex<Pipe?>(nil)

    init(_ address: DatabaseAddress, _ bounds: ConnectionBounds, _ watch: ServerWatch, node: NodeName) {
        self.address = address
        self.bounds = bounds
        self.watch = watch
        self.node = node
    }

    deinit {
        close()
    }

    func listen() -> AsyncStream<Void> {
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let pipe = Pipe()
        end.withLock { $0 = pipe }
        continuation.onTermination = { [weak self] _ in self?.close() }
        let thread = Thread { [address, bounds, watch, node, reader = pipe.fileHandleForReading] in
            let ear = Ear(address: address, bounds: bounds, watch: watch, node: node, end: PipeEnd(reader))
            while !ear.end.hasCome(within: 0) {
                // What cannot be heard now is caught up with after the next connection.
                try? ear.hear { _ = continuation.yield() }
                if ear.end.hasCome(within: Self.pauseSeconds) { break }
            }
            continuation.finish()
        }
        thread.name = "kedang.listener"
        thread.start()
        return stream
    }

    func close() {
        end.withLock { pipe in
            try? pipe?.fileHandleForWriting.close()
            pipe = nil
        }
    }
}

/// One listener's thread.
private struct Ear {
    let address: DatabaseAddress
    let bounds: ConnectionBounds
    let watch: ServerWatch
    let node: NodeName
    let end: PipeEnd

    /// Listens until the end; throws when the connection is lost.
    func hear(_ speak: () -> Void) throws {
        try watch.requirePresence()
        let session = try PostgresSession(address, bounds, watch)
        try session.run("SELECT set_config('application_name', 'kedang listener', false)")
        let channel = try session.run("SELECT quote_ident(\(PostgresListener.channel))")
        var row = Row(channel.row(0))
        try session.run("LISTEN \(try row.next(String.self))")
        // Whatever was missed before.
        speak()
        while !end.hasCome(within: 0) {
            let senders = try session.notifications(orReadable: end.descriptor)
            if senders.contains(where: { $0 != node.text }) { speak() }
        }
    }
}
