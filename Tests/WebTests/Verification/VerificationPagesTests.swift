import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of verification", .onBothEngines)
struct VerificationPagesTests {
    @Test("The queue is for managers and executives", arguments: [Cast.Part.li, .clerk, .service, .auditor, .admin])
    func refused(part: Cast.Part) async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("西湖机械")
            for path in ["/verify", "/verify/\(number)", "/api/v1/verification-queue"] {
                #expect(try await site.visit(path, as: part).status == .forbidden, "\(path)")
            }
        }
    }

    @Test("A manager sees only the own department's, and nothing of others'")
    func foreign() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("别部的客户", by: .wang)
            var zhang = try await site.browser(.zhang)
            #expect(try await !zhang.get("/verify").text.contains("别部的客户"))
            #expect(try await zhang.get("/verify/\(number)").status == .notFound)
            let answer = try await zhang.submit(["version": "2"], to: "/verify/\(number)/file", from: "/verify")
            #expect(answer.status == .notFound || answer.status == .forbidden)
        }
    }

    @Test("Whoever entered an archive is told that somebody else verifies it")
    func own() async throws {
        try await withSite { site in
            let source = site.cast.id(.zhang)
            let number = try await site.cast.work(as: .zhang) { work in
                let made = try work.customers.create(Cast.content("自己的客户", source: source))
                return try work.customers.submit(made.number, from: 1).number
            }
            var zhang = try await site.browser(.zhang)
            #expect(try await zhang.get("/verify").text.contains("本人录入"))
            let page = try await zhang.get("/verify/\(number)")
            #expect(page.status == .ok && !page.text.contains("/verify/\(number)/file"))
        }
    }

    @Test("A change to a key field is shown beside what is on file")
    func comparison() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("老名字")
            let change = CustomerEntry(values: [.name: "新名字"])
            _ = try await site.cast.work(as: .li) { try $0.customers.change(number, from: 3, by: change) }
            var zhang = try await site.browser(.zhang)
            let page = try await zhang.get("/verify/\(number)")
            #expect(page.text.contains("老名字") && page.text.contains("新名字") && page.text.contains("class=\"differs\""))
        }
    }

    @Test("Returning needs a reason; the editor reads it on the archive")
    func returning() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("西湖机械")
            var zhang = try await site.browser(.zhang)
            let without = try await zhang.submit(
                ["version": "2", "reason": " "], to: "/verify/\(number)/return", from: "/verify/\(number)")
            #expect(without.status == .unprocessableContent && without.text.contains("请写明退回原因"))
            let done = try await zhang.submit(
                ["version": "2", "reason": "电话少一位"], to: "/verify/\(number)/return", from: "/verify/\(number)")
            #expect(done.status == .seeOther)
            var li = try await site.browser(.li)
            #expect(try await li.get("/customers/\(number)").text.contains("核对退回：电话少一位"))
        }
    }

    @Test("An answer to a version that was changed meanwhile is not taken")
    func stale() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("西湖机械")
            _ = try await site.cast.work(as: .li) {
                try $0.customers.change(number, from: 2, by: CustomerEntry(values: [.notes: "补充"]))
            }
            var zhang = try await site.browser(.zhang)
            let answer = try await zhang.submit(["version": "2"], to: "/verify/\(number)/file", from: "/verify/\(number)")
            #expect(answer.status == .preconditionFailed)
            #expect(try await site.cast.look(as: .li) { try $0.customers.open(number).state } == .pending)
        }
    }
}
