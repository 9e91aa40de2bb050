import Archive
import Logging
import Synchronization
import Testing

@testable import Web

@Suite("The log of an outage")
struct OutageLogTests {
    /// What was written, a line each, and the clock that the test moves.
    private final class Scene: Sendable {
        let lines = Mutex<[String]>([])
        let now = Mutex(ContinuousClock.now)
        private let (ends, ending) = AsyncStream<Void>.makeStream()

        func log() -> OutageLog {
            OutageLog(
                Logger(label: "test") { _ in LineHandler(lines: { [self] line in lines.withLock { $0.append(line) } }) },
                now: { [self] in now.withLock { $0 } }, waitUntilReachable: { [ends] in for await _ in ends { break } })
        }

        func advance(seconds: Int) { now.withLock { $0 = $0.advanced(by: .seconds(seconds)) } }
        func end() { ending.yield() }
        var written: [String] { lines.withLock { $0 } }
    }

    @Test("one line tells that it begins, one a minute how many were refused, and one that it is over")
    func oneOutage() async {
        let scene = Scene()
        let log = scene.log()
        for _ in 0..<100 { log.note(.unreachable) }
        #expect(scene.written == ["error Requests refused unreachable 1"])
        scene.advance(seconds: 59)
        log.note(.unreachable)
        #expect(scene.written.count == 1)
        scene.advance(seconds: 1)
        for _ in 0..<10 { log.note(.unreachable) }
        #expect(scene.written.dropFirst() == ["error Requests refused unreachable 101"])
        scene.end()
        while scene.written.count < 3 { await Task.yield() }
        #expect(scene.written.last == "notice Outage over unreachable 111")
        log.note(.unreachable)
        #expect(scene.written.last == "error Requests refused unreachable 1")
    }

    @Test("outages of different kinds are told apart, and those that nobody sees end once a minute")
    func manyOutages() {
        let scene = Scene()
        let log = scene.log()
        for _ in 0..<3 { for outage in [Outage.diskFull, .busy] { log.note(outage) } }
        scene.advance(seconds: 60)
        log.note(.diskFull)
        #expect(
            scene.written == [
                "error Requests refused diskFull 1", "error Requests refused busy 1", "error Requests refused diskFull 3",
            ])
    }
}

/// Hands on each line as its level, its text and what stands beside it, in the order of the names.
private struct LineHandler: LogHandler {
    let lines: @Sendable (String) -> Void
    var logLevel = Logger.Level.trace
    var metadata: Logger.Metadata = [:]

    init(lines: @escaping @Sendable (String) -> Void) {
        self.lines = lines
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let values = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { "\($0.value)" }
        lines((["\(event.level)", "\(event.message)"] + values).joined(separator: " "))
    }
}
