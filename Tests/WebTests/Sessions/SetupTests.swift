import Archive
import Foundation
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("The first run", .onBothEngines)
struct SetupTests {
    private static let answers: KeyValuePairs = [
        "company": "杭州云帆贸易有限公司", "name": "陈管理", "account": "admin",
        "password": "long-enough-Secret 7", "passwordAgain": "long-enough-Secret 7",
    ]

    @Test("is where every page leads until it is done, and nowhere afterwards")
    func leadsHere() async throws {
        try await withNewSite { browser, _ in
            var browser = browser
            let door = try await browser.follow(try await browser.get("/customers"))
            #expect(door.headers[.location] == "/setup")
            let answer = try await browser.submit(Self.answers, to: "/setup", from: "/setup")
            #expect(answer.status == .ok)
            #expect(answer.text.contains("recovery-key"))
            #expect(answer.headers[.contentEncoding] == nil)
            #expect(try await browser.get("/setup").headers[.location] == "/s")
            #expect(try await browser.get("/").status == .ok)
        }
    }

    @Test("signs the founder in with the account for daily work, where one is given")
    func ownAccount() async throws {
        try await withNewSite { browser, archive in
            var browser = browser
            let page = try await browser.get("/setup")
            let fields = Self.answers.map { ($0.key, $0.value) } + [("ownAccount", "chen"), ("ownRole", "executive")]
            let form: Address = "/?\(query: (fields + [("csrf", page.formToken ?? "")]).map { (name: $0.0, value: $0.1) })"
            _ = try await browser.post("/setup", form: String(form.text.dropFirst(2)))
            #expect(archive.directory.people.map(\.login) == ["admin", "chen"])
            #expect(try await browser.get("/").text.contains("/customers/new"))
        }
    }

    @Test("keeps what was typed when an answer is refused, and names the field")
    func keepsAnswers() async throws {
        try await withNewSite { browser, archive in
            var browser = browser
            let answer = try await browser.submit(
                ["company": "云帆", "name": "陈管理", "account": "admin", "password": "12345678"], to: "/setup", from: "/setup")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"陈管理\""))
            #expect(answer.text.contains("#field-password"))
            #expect(!answer.text.contains("12345678"))
            #expect(!archive.isFounded)
        }
    }

    @Test("tells programs that there is no company yet")
    func tellsPrograms() async throws {
        try await withNewSite { browser, _ in
            var browser = browser
            let answer = try await browser.send(.post, "/api/v1/session", json: #"{"account":"a","password":"b"}"#)
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("not-founded"))
        }
    }

    @Test("asks for the word in the terminal's address where other machines can open it, and keeps what was typed without it")
    func word() async throws {
        try await withNewSite(word: "abc-123") { browser, archive in
            var browser = browser
            let missing = try await browser.get("/setup")
            #expect(missing.status == .forbidden && !missing.text.contains("name=\"company\""))
            let wrong = try await browser.get("/setup?word=abc")
            #expect(wrong.status == .forbidden && wrong.text.contains("口令不对"))
            let page = try await browser.get("/setup?word=abc-123")
            #expect(page.text.contains("name=\"company\""))
            let forged = try await browser.post("/setup", form: SiteForm.text(of: Self.fields(page, word: "abc")))
            #expect(forged.status == .forbidden && forged.text.contains("口令不对") && forged.text.contains("杭州云帆贸易有限公司"))
            #expect(!archive.isFounded)
            let answer = try await browser.post("/setup", form: SiteForm.text(of: Self.fields(page, word: "abc-123")))
            #expect(answer.status == .ok && archive.isFounded)
        }
    }

    private static func fields(_ page: WebAnswer, word: String) -> [(name: String, value: String)] {
        answers.map { (name: $0.key, value: $0.value) } + [("word", word), ("csrf", page.formToken ?? "")]
    }

    private func withNewSite(
        word: String? = nil, _ body: (WebClient, Archive) async throws -> Void
    ) async throws {
        let folder = try await Cast.freshFolder()
        defer { folder.remove() }
        let key = KeyEncryptionKey.random()
        let archive = try await Cast.open(folder, key: key, clock: TestClock())
        var settings = SiteSettings()
        settings.setupWord = word.map(SetupWord.init)
        settings.recoveryKey = { RecoveryKey(key) }
        try await body(WebClient(try Site(archive: archive, settings: settings).responder()), archive)
        try await archive.close()
    }
}
