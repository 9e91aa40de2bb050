import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("The pages of the public pool", .onBothEngines)
struct PoolPagesTests {
    private static func open(_ cast: Cast) async throws {
        try await cast.work(as: .boss) { work in
            var policies = work.policies
            policies.pool.isOpen = true
            try work.policyBook.change(to: policies)
        }
    }

    @Test("lead a customer from the record into the pool and from there to whoever claims it")
    func flow() async throws {
        try await withSite { site in
            try await Self.open(site.cast)
            let number = try await site.draft("西湖机械")
            var li = try await site.browser(.li)
            let record = try await li.get("/customers/\(number)")
            #expect(record.text.contains("放回公海"))
            let released = try await li.submit(["version": "1", "reason": "停业"], to: "/customers/\(number)/release", from: "/customers/\(number)")
            #expect(released.status == .seeOther)
            var zhang = try await site.browser(.zhang)
            let pool = try await zhang.get("/pool")
            #expect(pool.text.contains("西湖机械") && pool.text.contains("1 家客户没有人负责"))
            let claimed = try await zhang.submit(["number": number], to: "/pool/claim", from: "/pool")
            #expect(claimed.headers[.location] == "/customers/\(number)")
            #expect(try await zhang.get("/pool").text.contains("公海是空的"))
        }
    }

    @Test("say why nothing was claimed, and what was claimed before that")
    func refusals() async throws {
        try await withSite { site in
            try await Self.open(site.cast)
            let number = try await site.draft("西湖机械")
            var li = try await site.browser(.li)
            let nameless = try await li.submit(["version": "1", "reason": ""], to: "/customers/\(number)/release", from: "/customers/\(number)")
            #expect(nameless.status == .unprocessableContent && nameless.text.contains("请写明放回公海的原因"))
            _ = try await li.submit(["version": "1", "reason": "停业"], to: "/customers/\(number)/release", from: "/customers/\(number)")
            let own = try await li.submit(["selected": number], to: "/pool/claim", from: "/pool")
            #expect(own.status == .forbidden && own.text.contains("天内请让给同事"))
            let gone = try await li.submit(["selected": "KH-190001001"], to: "/pool/claim", from: "/pool")
            #expect(gone.status == .conflict && gone.text.contains("已被同事领取"))
            let nothing = try await li.submit([:], to: "/pool/claim", from: "/pool")
            #expect(nothing.status == .unprocessableContent && nothing.text.contains("请先选中"))
        }
    }

    @Test("say that there is no pool until the settings open one, and stand in the navigation from then on")
    func settings() async throws {
        try await withSite { site in
            var (li, admin) = (try await site.browser(.li), try await site.browser(.admin))
            let closed = try await li.get("/pool")
            #expect(closed.text.contains("公海没有开放") && !closed.text.contains(#"href="/pool""#))
            let page = try await admin.get("/settings/pool")
            let version = try #require(page.text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            let wrong = try await admin.submit(
                ["version": String(version), "isOpen": "yes", "claimsPerDay": "5", "restDays": "7", "protectedDays": "15", "returnDaysC": "often"],
                to: "/settings/pool", from: "/settings/pool")
            #expect(wrong.status == .unprocessableContent && wrong.text.contains(#"value="often""#))
            let saved = try await admin.submit(
                ["version": String(version), "isOpen": "yes", "claimsPerDay": "5", "restDays": "7", "protectedDays": "15", "returnDaysC": "30"],
                to: "/settings/pool", from: "/settings/pool")
            #expect(saved.status == .seeOther)
            let policy = site.cast.archive.policies.pool
            #expect(policy.isOpen && policy.claimsPerDay == 5 && policy.returnDaysC == 30 && policy.capacity == nil)
            #expect(try await li.get("/pool").text.contains(#"href="/pool""#))
        }
    }
}
