import Foundation
import Synchronization

/// A thread with business of its own on the server, told of in a stream, until its owner ends it.
final class PostgresAttendant: Sendable {
    private let name: String
    private let pauseSeconds: Int
    /// Its end breaks whatever the thread waits for.
    private let end = Mutex<Pipe?>(nil)

    /// - Parameters:
    ///   - name: the thread's.
    ///   - pauseSeconds: how long to wait before the business is begun again.
    init(_ name: String, pauseSeconds: Int) {
        self.name = name
        self.pauseSeconds = pauseSeconds
    }

    deinit {
        close()
    }

    /// Does its business on a thread, again and again until the end; to be asked for once.
    ///
    /// - Parameters:
    ///   - buffering: what is kept for who reads slowly.
    ///   - endsUnread: whether the end also comes when nobody reads the stream any more.
    ///   - business: tells the stream what there is to tell, and returns at the end it is given, or when it must begin anew.
    func attend<Element: Sendable>(
        buffering: AsyncStream<Element>.Continuation.BufferingPolicy = .unbounded, endsUnread: Bool,
        _ business: @escaping @Sendable (PipeEnd, AsyncStream<Element>.Continuation) -> Void
    ) -> AsyncStream<Element> {
        let (stream, continuation) = AsyncStream<Element>.makeStream(bufferingPolicy: buffering)
        let pipe = Pipe()
        end.withLock { $0 = pipe }
        if endsUnread { continuation.onTermination = { [weak self] _ in self?.close() } }
        let thread = Thread { [pauseSeconds, reader = pipe.fileHandleForReading] in
            let end = PipeEnd(reader)
            repeat { business(end, continuation) } while !end.hasCome(within: pauseSeconds)
            continuation.finish()
        }
        thread.name = name
        thread.start()
        return stream
    }

    /// Ends the thread.
    func close() {
        end.withLock { pipe in
            try? pipe?.fileHandleForWriting.close()
            pipe = nil
        }
    }
}
