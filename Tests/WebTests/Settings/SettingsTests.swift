import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Settings", .onBothEngines)
struct SettingsTests {
    @Test("keep what their page was asked for and leave the rest as it was")
    func saves() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let page = try await admin.get("/settings")
            let version = try #require(page.text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            let saved = try await admin.submit(
                ["version": String(version), "companyName": "西子精密", "prefix": "XZ-", "period": "year", "digits": "4"],
                to: "/settings", from: "/settings")
            #expect(saved.status == .seeOther)
            #expect(site.cast.archive.policies.numbering.prefix == "XZ-")
            #expect(site.cast.archive.policies.requiredFields.contains(.industry))
            #expect(try await admin.get("/settings").text.contains("XZ-20260001"))
        }
    }

    @Test("name the field that is wrong, and change nothing")
    func refuses() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let page = try await admin.get("/settings")
            let version = try #require(page.text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            let answer = try await admin.submit(
                ["version": String(version), "companyName": "西子精密", "prefix": "小", "period": "year", "digits": "4"],
                to: "/settings", from: "/settings")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("#field-prefix"))
            #expect(site.cast.archive.policies.numbering.prefix == "KH-")
        }
    }

    @Test("show what was typed beside what somebody else saved meanwhile, and take it when it is saved again")
    func meets() async throws {
        try await withSite { site in
            var (admin, boss) = (try await site.browser(.admin), try await site.browser(.boss))
            let page = try await admin.get("/settings")
            let old = try #require(page.text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            _ = try await boss.submit(
                ["version": String(old), "companyName": "西子精密", "prefix": "BOSS-", "period": "month", "digits": "3"],
                to: "/settings", from: "/settings")
            let met = try await admin.submit(
                ["version": String(old), "companyName": "西子精密仪器", "prefix": "ADM-", "period": "month", "digits": "x"],
                to: "/settings", from: "/settings")
            #expect(met.status == .unprocessableContent || met.status == .conflict)
            #expect(met.text.contains(#"value="x""#) && met.text.contains(#"value="ADM-""#))
            let stale = try await admin.submit(
                ["version": String(old), "companyName": "西子精密仪器", "prefix": "ADM-", "period": "month", "digits": "3"],
                to: "/settings", from: "/settings")
            #expect(stale.status == .conflict)
            #expect(stale.text.contains(#"value="西子精密仪器""#) && stale.text.contains("现在保存的：<b>BOSS-</b>"))
            #expect(site.cast.archive.policies.numbering.prefix == "BOSS-")
            let fresh = try #require(stale.text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            let saved = try await admin.submit(
                ["version": String(fresh), "companyName": "西子精密仪器", "prefix": "ADM-", "period": "month", "digits": "3"],
                to: "/settings", from: "/settings")
            #expect(saved.status == .seeOther)
            #expect(site.cast.archive.policies.numbering.prefix == "ADM-")
        }
    }

    @Test("take single members over the API, on the version that was read")
    func patches() async throws {
        try await withSite { site in
            var boss = try await site.program(.boss)
            let tag = try #require(try await boss.get("/api/v1/settings").headers[.eTag])
            let changed = try await boss.send(
                .patch, "/api/v1/settings", json: #"{"levelAVisibility":"strict"}"#, [.ifMatch: tag])
            #expect(changed.status == .ok)
            #expect(site.cast.archive.policies.levelAVisibility == .strict)
            let late = try await boss.send(
                .patch, "/api/v1/settings", json: #"{"levelAVisibility":"owner"}"#, [.ifMatch: tag])
            #expect(late.status == .preconditionFailed)
            let unknown = try await boss.send(.patch, "/api/v1/settings", json: #"{"sky":"blue"}"#, [.ifMatch: tag])
            #expect(unknown.text.contains(#""field":"sky""#))
        }
    }

    @Test("put demonstration data in and take it out, each in one step")
    func demonstration() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let page = "/settings/demonstration"
            let loaded = try await admin.submit([:], to: page, from: page)
            #expect(loaded.text.contains("demo.sales1"))
            #expect(try await admin.get("/").text.contains("演示数据"))
            let removed = try await admin.submit([:], to: "\(page)/remove", from: page)
            #expect(removed.status == .seeOther)
            #expect(try await !admin.get("/").text.contains("class=\"demonstration\""))
        }
    }
}

@Suite("The banner over demonstration data", .onBothEngines)
struct DemonstrationBannerTests {
    @Test("leads to its removal only who may remove it", arguments: [(Cast.Part.admin, true), (Cast.Part.boss, false), (Cast.Part.li, false)])
    func removal(part: Cast.Part, isOffered: Bool) async throws {
        try await withSite { site in
            let admin = site.cast.id(.admin)
            let actor = try #require(site.cast.archive.directory.actor(for: admin, origin: "test"))
            _ = try await site.cast.archive.loadDemonstration(as: actor)
            var browser = try await site.browser(part)
            let desk = try await browser.get("/").text
            #expect(desk.contains("当前含演示数据"))
            #expect(desk.contains("href=\"/settings/demonstration\"") == isOffered)
        }
    }
}
