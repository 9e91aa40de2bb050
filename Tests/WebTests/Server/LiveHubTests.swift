import Testing

@testable import Web

@Suite("The live hub")
struct LiveHubTests {
    private func event(_ index: Int, _ subject: String = "KD-1") -> LiveEvent {
        LiveEvent(index: index, kind: "customer.changed", subject: subject)
    }

    private func subscription(_ hub: LiveHub, session: String = "s", after: Int? = nil) throws -> LiveSubscription {
        try #require(hub.subscribe(sessionID: session, after: after) { $0.subject != "hidden" })
    }

    private func opens(_ hub: LiveHub, _ session: String) -> Bool {
        hub.subscribe(sessionID: session, after: nil) { _ in true } != nil
    }

    /// Everything told until the stream ended.
    private func all(_ subscription: LiveSubscription) async -> [LiveSignal] {
        await subscription.signals.reduce(into: []) { $0.append($1) }
    }

    @Test("tells each stream what its caller may know, in order")
    func published() async throws {
        let hub = LiveHub()
        let stream = try subscription(hub)
        hub.publish(event(1))
        hub.publish(event(2, "hidden"))
        hub.beat()
        hub.publish(event(3))
        hub.close()
        #expect(await all(stream) == [.event(event(1)), .heartbeat, .event(event(3))])
    }

    @Test("drops a stream that does not keep up, and no other")
    func slow() async throws {
        let hub = LiveHub()
        let slow = try subscription(hub)
        for index in 1...LiveHub.bufferedMax { hub.publish(event(index)) }
        let quick = try subscription(hub, session: "t")
        #expect(hub.streamCount == 2)
        hub.publish(event(99))
        #expect(hub.streamCount == 1)
        #expect(await all(slow).count == LiveHub.bufferedMax)
        hub.close()
        #expect(await all(quick) == [.event(event(99))])
    }

    @Test("closes the streams of a revoked session, and no other")
    func revoked() async throws {
        let hub = LiveHub()
        let revoked = try subscription(hub, session: "a")
        _ = try subscription(hub, session: "b")
        hub.revoke(sessionID: "a")
        #expect(await all(revoked).isEmpty)
    }

    @Test("tells a browser that comes back what it missed, or to load afresh when that is too much")
    func missed() async throws {
        let hub = LiveHub()
        for index in 1...5 { hub.publish(event(index)) }
        let few = try subscription(hub, after: 3)
        let none = try subscription(hub, after: 5)
        for index in 6...300 { hub.publish(event(index)) }
        let many = try subscription(hub, after: 3)
        hub.close()
        #expect(await all(few).prefix(2) == [.event(event(4)), .event(event(5))])
        #expect(await all(none).first == .event(event(6)))
        #expect(await all(many) == [.reload])
    }

    @Test("opens no more streams than it may, and none once closed")
    func bounded() throws {
        let hub = LiveHub()
        let streams = try (0..<LiveHub.streamsPerSessionMax).map { _ in try subscription(hub) }
        #expect(!opens(hub, "s"))
        streams[0].end()
        #expect(opens(hub, "s"))
        hub.close()
        #expect(!opens(hub, "new"))
    }

    @Test("writes events that a browser reads, line ends and all")
    func wire() {
        let bytes = LiveSignal.event(event(7, "a\nb")).bytes
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == "id: 7\nevent: changed\ndata: ab\n\n")
    }
}
