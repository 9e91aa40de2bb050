import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Wording

@testable import Web

@Suite("The pages of the policies' documents", .onBothEngines)
struct PolicyPagesTests {
    private static func field(_ name: String, of page: WebAnswer) throws -> String {
        let pattern = try Regex("name=\"\(name)\" value=\"(\\d+)\"", as: (Substring, Substring).self)
        return String(try #require(page.text.firstMatch(of: pattern)?.output.1))
    }

    private static func security(_ page: WebAnswer, minutes: String, act: String = "save", drafts: String? = nil) throws -> KeyValuePairs<String, String> {
        [
            "version": try field("version", of: page), "drafts": try drafts ?? field("drafts", of: page), "passwords": "asvs",
            "idleMinutes": minutes, "hoursMax": "168", "act": act,
        ]
    }

    @Test("list every document with its mark, and the draft that waits")
    func list() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let before = try await admin.get("/settings/policies").text
            for document in PolicyDocument.allCases { #expect(before.contains(document.code) && before.contains(document.wording.chinese)) }
            #expect(before.contains("A/0") && !before.contains("待审核"))
            let page = try await admin.get("/settings/security")
            _ = try await admin.submit(try Self.security(page, minutes: "30", act: "draft"), to: "/settings/security", from: "/settings/security")
            #expect(try await admin.get("/settings/policies").text.contains("待审核"))
            #expect(site.cast.archive.policies.sessionIdleMinutes == 480)
            var seller = try await site.browser(.li)
            #expect(try await seller.get("/settings/policies").status == .forbidden)
        }
    }

    @Test("keep a draft from the settings, show what it changes and does, and put it into force with both names")
    func flow() async throws {
        try await withSite { site in
            var (admin, boss) = (try await site.browser(.admin), try await site.browser(.boss))
            let page = try await admin.get("/settings/security")
            let kept = try await admin.submit(
                try Self.security(page, minutes: "5", act: "draft"), to: "/settings/security", from: "/settings/security")
            #expect(kept.headers[.location] == "/settings/policies/6")
            #expect(try await admin.get("/settings/security").text.contains("KD-ZD-06 有待批准的草案"))
            site.cast.clock.advance(minutes: 10)
            let shown = try await boss.get("/settings/policies/6")
            #expect(shown.text.contains("空闲多少分钟后结束") && shown.text.contains("<td>480</td><td>5</td>"))
            #expect(shown.text.contains("处登录立即结束"))
            _ = try await boss.submit(["version": try Self.field("version", of: shown)], to: "/settings/policies/6/review", from: "/settings/policies/6")
            let reviewed = try await boss.get("/settings/policies/6")
            #expect(reviewed.text.contains("审核 总经理 2026-03-02"))
            let late = try await boss.submit(
                ["version": try Self.field("version", of: shown)], to: "/settings/policies/6/approve", from: "/settings/policies/6")
            #expect(late.status == .conflict && late.text.contains("刚刚有了变化"))
            let approved = try await boss.submit(
                ["version": try Self.field("version", of: reviewed)], to: "/settings/policies/6/approve", from: "/settings/policies/6")
            #expect(approved.status == .seeOther)
            #expect(site.cast.archive.policies.sessionIdleMinutes == 5)
            let text = try await boss.get("/settings/policies/6").text
            #expect(text.contains("A/1") && text.contains("管理员 2026-03-02") && text.contains("总经理 2026-03-02"))
            #expect(try await boss.get("/settings/policies/6/versions/1").text.contains("<dd>480</dd>"))
            #expect(try await boss.get("/settings/policies/6/versions/2").text.contains("<td>480</td><td>5</td>"))
            #expect(try await boss.get("/settings/policies/6/versions/9").status == .notFound)
            #expect(try await boss.get("/settings/policies/99").status == .notFound)
        }
    }

    @Test("show a second drafter what the first one drafted, with all that was typed")
    func meeting() async throws {
        try await withSite { site in
            var (admin, boss) = (try await site.browser(.admin), try await site.browser(.boss))
            let page = try await boss.get("/settings/security")
            let mine = try await admin.get("/settings/security")
            _ = try await admin.submit(try Self.security(mine, minutes: "30", act: "draft"), to: "/settings/security", from: "/settings/security")
            let met = try await boss.submit(
                try Self.security(page, minutes: "45", act: "draft"), to: "/settings/security", from: "/settings/security")
            #expect(met.status == .conflict)
            #expect(met.text.contains(#"value="45""#) && met.text.contains("现在保存的：<b>30</b>"))
            let saved = try await boss.submit(
                try Self.security(met, minutes: "45", act: "draft"), to: "/settings/security", from: "/settings/security")
            #expect(saved.status == .seeOther)
            #expect(try await boss.get("/settings/policies/6").text.contains("<td>480</td><td>45</td>"))
        }
    }

    @Test("draft on a form of their own, with departments and what is changed, and refuse beside the field")
    func form() async throws {
        try await withSite { site in
            var boss = try await site.browser(.boss)
            let address = "/settings/policies/7/draft"
            let page = try await boss.get(address)
            let version = try Self.field("version", of: page)
            let refused = try await boss.submit(
                ["version": version, "documentControl": "direct", "note": "依据 11010519491231002X", "executing": "行政部", "act": "draft"],
                to: address, from: address)
            #expect(refused.status == .unprocessableContent && refused.text.contains("#field-note") && refused.text.contains(#"value="行政部""#))
            let empty = try await boss.submit(["version": version, "documentControl": "direct", "act": "draft"], to: address, from: address)
            #expect(empty.status == .conflict && empty.text.contains("没有不同"))
            let direct = try await boss.submit(
                ["version": version, "documentControl": "direct", "executing": "行政部", "note": "写明部门"], to: address, from: address)
            #expect(direct.headers[.location] == "/settings/policies/7")
            let text = try await boss.get("/settings/policies/7").text
            #expect(text.contains("行政部") && text.contains("写明部门") && text.contains("A/1"))
            let stale = try await boss.submit(
                ["version": version, "documentControl": "separate", "executing": "办公室", "act": "draft"], to: address, from: address)
            #expect(stale.status == .conflict && stale.text.contains("现在保存的：<b>行政部</b>"))
        }
    }

    @Test("let nobody approve the own draft where two are needed, and turn saving into drafting")
    func separate() async throws {
        try await withSite { site in
            try await site.cast.work(as: .boss) { work in
                var policies = work.policies
                policies.documentControl = .separate
                try work.policyBook.change(to: policies)
            }
            var (admin, boss) = (try await site.browser(.admin), try await site.browser(.boss))
            let page = try await admin.get("/settings/security")
            #expect(!page.text.contains("保存设置"))
            _ = try await admin.submit(try Self.security(page, minutes: "30"), to: "/settings/security", from: "/settings/security")
            #expect(site.cast.archive.policies.sessionIdleMinutes == 480)
            var program = try await site.program(.admin)
            let tag = try #require(try await program.get("/api/v1/settings").headers[.eTag])
            let patched = try await program.send(.patch, "/api/v1/settings", json: #"{"sessionIdleMinutes":20}"#, [.ifMatch: tag])
            #expect(patched.status == .conflict && patched.text.contains("请存为草案"))
            let own = try await admin.get("/settings/policies/6")
            #expect(own.text.contains("由另一位系统管理员或总经理审核") && !own.text.contains("/settings/policies/6/approve"))
            let forced = try await admin.submit(
                ["version": try Self.field("version", of: own)], to: "/settings/policies/6/approve", from: "/settings/policies/6")
            #expect(forced.status == .forbidden && forced.text.contains("编制人不能审核或批准自己的草案"))
            let other = try await boss.get("/settings/policies/6")
            _ = try await boss.submit(["version": try Self.field("version", of: other)], to: "/settings/policies/6/approve", from: "/settings/policies/6")
            #expect(site.cast.archive.policies.sessionIdleMinutes == 30)
        }
    }

    @Test("can be drafted, approved and taken back by programs, on the version that was read")
    func programs() async throws {
        try await withSite { site in
            var boss = try await site.program(.boss)
            let tag = try #require(try await boss.get("/api/v1/policies/2").headers[.eTag])
            let foreign = try await boss.send(
                .put, "/api/v1/policies/2/draft", json: #"{"policies":{"companyName":"别的"}}"#, [.ifMatch: tag])
            #expect(foreign.status == .unprocessableContent && foreign.text.contains("policies.companyName"))
            let drafted = try await boss.send(
                .put, "/api/v1/policies/2/draft", json: #"{"policies":{"levelAVisibility":"strict"},"note":"董事会要求"}"#, [.ifMatch: tag])
            #expect(drafted.status == .ok && drafted.text.contains(#""note":"董事会要求""#) && drafted.text.contains(#""number":0"#))
            #expect(try await boss.get("/api/v1/policies/2/draft/effect").text.contains("A 级档案离开"))
            let late = try await boss.send(.post, "/api/v1/policies/2/draft/approve", json: "", [.ifMatch: tag])
            #expect(late.status == .preconditionFailed)
            let fresh = try #require(drafted.headers[.eTag])
            let approved = try await boss.send(.post, "/api/v1/policies/2/draft/approve", json: "", [.ifMatch: fresh])
            #expect(approved.status == .ok && approved.text.contains(#""draft":null"#) && approved.text.contains(#""mark":"A/1""#))
            #expect(site.cast.archive.policies.levelAVisibility == .strict)
            #expect(try await boss.get("/api/v1/policies/2/versions/1").text.contains(#""levelAVisibility":"owner""#))
        }
    }
}
