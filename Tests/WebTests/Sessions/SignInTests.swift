import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The door", .onBothEngines)
struct SignInTests {
    @Test("lets in whoever proves to be one, and leads on to the page that was asked for")
    func letsIn() async throws {
        try await withSite { site in
            var browser = try site.stranger()
            let turnedAway = try await browser.get("/customers/KH-1")
            #expect(turnedAway.status == .seeOther)
            let door = try await browser.follow(turnedAway)
            #expect(door.text.contains("name=\"account\""))
            let answer = try await browser.post(
                "/s",
                form: SiteForm.text(
                    ["account": "li", "password": Cast.Part.li.password, "return": "/account"], door))
            #expect(answer.headers[.location] == "/account")
            let account = try await browser.follow(answer)
            #expect(account.status == .ok)
            #expect(account.text.contains(Cast.Part.li.name))
        }
    }

    @Test("says the same for a wrong name and a wrong password, and keeps the name typed")
    func constantMessage() async throws {
        try await withSite { site in
            var browser = try site.stranger()
            let wrongPassword = try await browser.submit(["account": "li", "password": "no"], to: "/s", from: "/s")
            let wrongName = try await browser.submit(["account": "nobody", "password": "no"], to: "/s", from: "/s")
            #expect(wrongPassword.status == .unprocessableContent)
            #expect(wrongName.status == .unprocessableContent)
            #expect(wrongPassword.text.contains("登录名或密码不对。"))
            #expect(wrongName.text.contains("登录名或密码不对。"))
            #expect(wrongName.text.contains("value=\"nobody\""))
        }
    }

    @Test("never leads to another site")
    func noOpenRedirect() async throws {
        try await withSite { site in
            var browser = try site.stranger()
            let answer = try await browser.submit(
                ["account": "li", "password": Cast.Part.li.password, "return": "//evil.example"], to: "/s", from: "/s")
            #expect(answer.headers[.location] == "/")
        }
    }

    @Test("locks after too many failures and says for how long")
    func locks() async throws {
        try await withSite { site in
            var browser = try site.stranger()
            var last: WebAnswer?
            for _ in 0..<6 {
                last = try await browser.submit(["account": "li", "password": "no"], to: "/s", from: "/s")
            }
            #expect(last?.status == .tooManyRequests)
            #expect(last?.text.contains("分钟后再试") == true)
        }
    }

    @Test("is shut behind whoever signs out")
    func signsOut() async throws {
        try await withSite { site in
            var browser = try await site.browser(.li)
            let out = try await browser.submit([:], to: "/s/out", from: "/account")
            #expect(out.headers[.location] == "/s")
            #expect(try await browser.get("/account").status == .seeOther)
        }
    }

    @Test("gives a program a token, which a browser's cookie is not and the other way round")
    func tokens() async throws {
        try await withSite { site in
            var program = try site.stranger()
            let begun = try await program.send(
                .post, "/api/v1/session", json: #"{"account":"li","password":"\#(Cast.Part.li.password)"}"#)
            #expect(begun.status == .created)
            let token = try #require(begun.text.firstMatch(of: /"token":"([^"]+)"/)?.output.1)
            var bearer = try site.stranger().bearing(String(token))
            let me = try await bearer.get("/api/v1/me")
            #expect(me.status == .ok)
            #expect(me.text.contains(#""account":"li""#))
            var thief = try site.stranger()
            thief.keepCookie("kedang-session", String(token))
            #expect(try await thief.get("/account").status == .seeOther)
            #expect(try await bearer.send(.delete, "/api/v1/session").status == .noContent)
            #expect(try await bearer.get("/api/v1/me").status == .unauthorized)
        }
    }

    @Test("speaks the other language when asked, and remembers it")
    func language() async throws {
        try await withSite { site in
            var browser = try site.stranger()
            let chosen = try await browser.get("/language/en?return=/s")
            #expect(chosen.headers[.location] == "/s")
            #expect(try await browser.get("/s").text.contains("Sign in to Kedang"))
        }
    }
}
