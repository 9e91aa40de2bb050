import Logging
import NIOCore
import ServiceLifecycle
import Testing

@testable import Web

@Suite("The server", .serialized)
struct ServerTests {
    /// Runs a server on a free port while `body` does its work, then stops it.
    /// - Returns: how long stopping took.
    @discardableResult
    private func withServer(_ body: @escaping @Sendable (Int, LiveHub) async throws -> Void) async throws -> Duration {
        let hub = LiveHub()
        let ground = GroundRoutes(hub: hub, requireDatabase: {}) { _, _ in true }
        let responder = try RouteTable(ground.routes + SampleRoutes().routes)
            .responder(tokens: SampleRoutes.tokens, proxies: .none, hosts: HostNames(["a"]), recognise: TestCaller.recognise)
        let server = Server(
            address: ServerAddress(port: 0), responder: responder, hub: hub,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let group = server.group { port.yield($0) }
        async let running: Void = group.run()
        try await body(try #require(await ports.first { _ in true }), hub)
        let stopBegan = ContinuousClock.now
        await group.triggerGracefulShutdown()
        try await running
        return ContinuousClock.now - stopBegan
    }

    private func expectHealth(port: Int) async throws {
        let began = ContinuousClock.now
        let answer = try await RawConnection.exchange(port: port, sending: ["GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"]) { $0.contains("ok\n") }
        #expect(answer.hasPrefix("HTTP/1.1 200"))
        // Far beyond the second it takes when nothing else runs: a test must not fail because its machine is busy.
        #expect(ContinuousClock.now - began < .seconds(30))
    }

    @Test("refuses what is no HTTP, and still answers", arguments: HostileRequest.allCases)
    func hostile(request: HostileRequest) async throws {
        try await withServer { port, _ in
            let answer = (try? await RawConnection.exchange(port: port, sending: [request.text])) ?? ""
            #expect(!answer.hasPrefix("HTTP/1.1 2") && !answer.hasPrefix("HTTP/1.1 5"))
            try await expectHealth(port: port)
        }
    }

    @Test("answers others while some are slow or break off")
    func slow() async throws {
        try await withServer { port, _ in
            let beginnings = [
                "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow",
                "POST /customers/1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\nabc",
                "POST /customers/1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFF\r\nabc",
            ]
            var open: [RawConnection.Stream] = []
            for text in beginnings + beginnings {
                let stream = try await RawConnection.open(port: port)
                try await stream.channel.writeAndFlush(ByteBuffer(string: text))
                open.append(stream)
            }
            try await expectHealth(port: port)
            for stream in open.prefix(4) { try await stream.channel.close() }
            try await expectHealth(port: port)
            for stream in open.dropFirst(4) { try await stream.channel.close() }
        }
    }

    @Test("stops with event streams open, each told to its end, and cuts off after less than 5 seconds what does not end")
    func stops() async throws {
        let (answers, answer) = AsyncStream.makeStream(of: String.self)
        _ = try await withServer { port, hub in
            let (openings, opening) = AsyncStream.makeStream(of: Void.self)
            Task {
                let request = "GET /events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer manager\r\n\r\n"
                let text = try await RawConnection.exchange(port: port, sending: [request]) { text in
                    if text.contains("retry:") { opening.yield() }
                    return false
                }
                answer.yield(text)
                answer.finish()
            }
            for await _ in openings { break }
            hub.publish(LiveEvent(index: 1, kind: "customer.changed", subject: "KD-1"))
        }
        #expect(Server.stopTime < .seconds(5))
        let text = try #require(await answers.first { _ in true })
        #expect(text.contains("text/event-stream"))
        #expect(text.contains("event: changed"))
    }

    @Test("forgets an event stream whose browser went away")
    func leaves() async throws {
        try await withServer { port, hub in
            let request = "GET /events HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer manager\r\n\r\n"
            _ = try await RawConnection.exchange(port: port, sending: [request]) { $0.contains("retry:") }
            try await withTimeLimit(.seconds(5)) {
                while hub.streamCount > 0 {
                    try Task.checkCancellation()
                    await Task.yield()
                }
            }
            #expect(hub.streamCount == 0)
        }
    }
}
