import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The trail in the browser and over the API", .onBothEngines)
struct TrailTests {
    @Test("shows the auditor who did what, without anything private of a customer")
    func auditor() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("杭州西湖机械有限公司")
            var auditor = try await site.browser(.auditor)
            let trail = try await auditor.get("/audit")
            #expect(trail.text.contains(number))
            #expect(trail.text.contains("送核对"))
            #expect(trail.text.contains("网页 ") && !trail.text.contains("web "))
            #expect(!trail.text.contains("西湖机械"))
            #expect(!trail.text.contains("/customers/\(number)"))
        }
    }

    @Test("shows an administrator accounts, and a salesperson the own acts")
    func narrower() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("杭州西湖机械有限公司")
            var admin = try await site.browser(.admin)
            #expect(try await !admin.get("/audit").text.contains(number))
            var wang = try await site.browser(.wang)
            #expect(try await !wang.get("/audit").text.contains(number))
            var li = try await site.browser(.li)
            #expect(try await li.get("/audit").text.contains(number))
        }
    }

    @Test("is narrowed by person, act and day, and refuses what is none")
    func filters() async throws {
        try await withSite { site in
            _ = try await site.cast.submitted("杭州西湖机械有限公司")
            var auditor = try await site.program(.auditor)
            let entered = try await auditor.get("/api/v1/trail?act=customer.created")
            #expect(entered.text.contains("customer.created"))
            #expect(!entered.text.contains("customer.submitted"))
            let wrong = try await auditor.get("/api/v1/trail?from=yesterday")
            #expect(wrong.status == .unprocessableContent)
            #expect(wrong.text.contains(#""field":"from""#))
        }
    }

    @Test("hands out a proof of an entry to whoever may read it, and to nobody else")
    func proof() async throws {
        try await withSite { site in
            _ = try await site.cast.submitted("杭州西湖机械有限公司")
            var program = try await site.program(.auditor)
            let list = try await program.get("/api/v1/trail?act=customer.created")
            let index = try #require(list.text.firstMatch(of: /"index":(\d+)/)?.output.1)
            var auditor = try await site.browser(.auditor)
            let proof = try await auditor.get("/audit/\(index)/proof")
            #expect(proof.status == .ok)
            #expect(proof.headers[.contentDisposition]?.contains("kedang-proof-\(index).json") == true)
            #expect(proof.text.contains("kedang-proof/1"))
            var wang = try await site.browser(.wang)
            #expect(try await wang.get("/audit/\(index)/proof").status == .notFound)
            #expect(try await wang.get("/audit/\(index)").status == .notFound)
        }
    }

    @Test("is checked as a whole at the push of a button")
    func check() async throws {
        try await withSite { site in
            var auditor = try await site.browser(.auditor)
            let checked = try await auditor.submit([:], to: "/audit/check", from: "/audit")
            #expect(checked.headers[.location] == "/audit")
            #expect(try await auditor.get("/audit").text.contains("留痕完好"))
        }
    }
}
