import Foundation
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("What was done is told on the next page", .onBothEngines)
struct DeedTests {
    private func toast(_ page: WebAnswer) -> String? {
        page.text.range(of: #"class="toast toast-success">"#).map { String(page.text[$0.upperBound...].prefix { $0 != "\n" }) }
    }

    /// A browser that has just written a note.
    private func afterNote(_ site: SiteVisit) async throws -> (browser: WebClient, redirection: WebAnswer) {
        let number = try await site.cast.filed("西湖机械")
        var li = try await site.browser(.li)
        let answer = try await li.submit(["text": "通过电话"], to: "/customers/\(number)/notes", from: "/customers/\(number)")
        return (li, answer)
    }

    @Test("once, and no more when it is loaded again")
    func once() async throws {
        try await withSite { site in
            var (li, answer) = try await afterNote(site)
            #expect(answer.status == .seeOther)
            let page = try await li.follow(answer)
            #expect(toast(page)?.contains("已记下") == true)
            #expect(try await toast(li.follow(answer)) == nil)
        }
    }

    @Test("in the language of the page that tells it")
    func language() async throws {
        try await withSite { site in
            var (li, answer) = try await afterNote(site)
            li.keepCookie("kedang-tongue", "en")
            #expect(try await toast(li.follow(answer))?.contains("Written down") == true)
        }
    }

    @Test("and not lost to what a script asks for meanwhile")
    func scripts() async throws {
        try await withSite { site in
            var (li, answer) = try await afterNote(site)
            for headers: HTTPFields in [[.kedangLive: "1"], [.htmxRequest: "true"], [.secFetchDest: "empty"]] {
                _ = try await li.get("/customers", headers)
            }
            _ = try await li.get("/palette?q=x")
            #expect(try await toast(li.follow(answer)) != nil)
        }
    }

    @Test("only when it was us who wrote it")
    func forged() async throws {
        try await withSite { site in
            var (li, _) = try await afterNote(site)
            let cookie = try #require(li.cookies["kedang-deed"])
            let forged = Base64URL.encode(Array("draftDeleted KH-1".utf8)) + cookie.drop { $0 != "." }
            for text in [forged, String(cookie.dropLast(2)), "x", ".", "", String(repeating: "A", count: 4_000)] {
                li.keepCookie("kedang-deed", text)
                let page = try await li.get("/customers")
                #expect(page.status == .ok && toast(page) == nil, "\(text.prefix(40))")
            }
        }
    }

    @Test("with the customer's number where the page shows another", arguments: [("file", "已核对归档"), ("return", "已退回修改")])
    func next(answer: String, word: String) async throws {
        try await withSite { site in
            let first = try await site.cast.submitted("甲公司")
            let second = try await site.cast.submitted("乙公司")
            var zhang = try await site.browser(.zhang)
            let done = try await zhang.submit(
                ["version": "2", "reason": "电话少一位"], to: "/verify/\(first)/\(answer)", from: "/verify/\(first)")
            #expect(done.headers[.location] == "/verify/\(second)")
            let page = try await zhang.follow(done)
            #expect(page.text.contains("乙公司"))
            #expect(toast(page)?.contains("\(first) \(word)") == true)
            let last = try await zhang.submit(
                ["version": "2", "reason": "电话少一位"], to: "/verify/\(second)/\(answer)", from: "/verify/\(second)")
            #expect(last.headers[.location] == "/verify")
        }
    }

    @Test("at the door too, after signing out")
    func door() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let answer = try await li.submit([:], to: "/s/out", from: "/")
            #expect(try await toast(li.follow(answer))?.contains("已退出登录") == true)
        }
    }

    @Test("as a sentence of its own in both languages", arguments: Deed.Kind.allCases)
    func words(kind: Deed.Kind) {
        let sentences = [Tongue.zh, .en].map { Deed(kind, number: "KH-1").sentence(Words(tongue: $0)) }
        #expect(sentences[0] != sentences[1] && sentences.allSatisfy { $0.hasPrefix("KH-1") && $0.count > 6 })
        #expect(Deed(text: Deed(kind).text) == Deed(kind))
    }
}
