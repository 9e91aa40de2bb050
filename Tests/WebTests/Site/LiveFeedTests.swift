import Archive
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("What open pages are told", .onBothEngines)
struct LiveFeedTests {
    @Test("is told of a customer only to whoever has it within reach")
    func reach() async throws {
        try await withSite { site in
            let told = try await Self.told(site, bunches: 1) { _ = try await site.cast.submitted("杭州西湖机械有限公司") }
            let policies = site.cast.archive.policies
            let event = try #require(told.last)
            #expect(event.subject.hasPrefix("customers customer-KH-"))
            for part in [Cast.Part.li, .zhang, .boss, .clerk, .service] {
                #expect(event.audience.includes(site.cast.actor(part), under: policies), "\(part)")
            }
            for part in [Cast.Part.wang, .auditor, .admin] {
                #expect(!event.audience.includes(site.cast.actor(part), under: policies), "\(part)")
            }
        }
    }

    @Test("does not tell of looks")
    func looks() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("杭州西湖机械有限公司")
            let told = try await Self.told(site, bunches: 1) {
                _ = try await site.cast.look(as: .li) { try $0.customers.open(number) }
            }
            #expect(told.isEmpty)
        }
    }

    @Test("ends at once for a person who was switched off, and for nobody else")
    func ends() async throws {
        try await withSite { site in
            let hub = site.site.hub
            let open = [Cast.Part.li, .wang].map { part in
                hub.subscribe(sessionID: SessionKey.text(person: site.cast.id(part), session: 1), after: nil) { _ in true }
            }
            let li = site.cast.id(.li)
            try await Self.tell(site, bunches: 1) { try await site.cast.work(as: .admin) { try $0.people.disable(li) } }
            #expect(hub.streamCount == open.count - 1)
        }
    }

    /// The events that the hub was told while something was done in so many steps.
    private static func told(
        _ site: SiteVisit, bunches count: Int, _ act: () async throws -> Void
    ) async throws -> [LiveEvent] {
        let open = try #require(site.site.hub.subscribe(sessionID: "observer", after: nil) { _ in true })
        try await tell(site, bunches: count, act)
        site.site.hub.close()
        var told: [LiveEvent] = []
        for await signal in open.signals {
            if case .event(let event) = signal { told.append(event) }
        }
        return told
    }

    private static func tell(_ site: SiteVisit, bunches count: Int, _ act: () async throws -> Void) async throws {
        let bunches = site.cast.archive.tail.subscribe()
        try await act()
        let feed = LiveFeed(archive: site.cast.archive, hub: site.site.hub, bunches: bunches)
        var next = bunches.makeAsyncIterator()
        for _ in 0..<count {
            if let bunch = await next.next() { await feed.tell(bunch) }
        }
    }
}
