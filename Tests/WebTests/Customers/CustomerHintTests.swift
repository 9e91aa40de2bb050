import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("What a form tells while one types", .onBothEngines)
struct CustomerHintTests {
    @Test("A customer that is on file already is told across permissions with nothing but whose it is")
    func duplicates() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var wang = try await site.browser(.wang)
            let told = try await wang.get("/customers/duplicates?field=contacts%5B0%5D.phones%5B0%5D&value=13800138000")
            #expect(told.text.contains("李**"))
            for secret in ["西湖", "陈建国", number, "李销售"] { #expect(!told.text.contains(secret), "\(secret)") }
            var li = try await site.browser(.li)
            let own = try await li.get(
                "/customers/duplicates?field=name&value=%E6%9D%AD%E5%B7%9E%E8%A5%BF%E6%B9%96%E6%9C%BA%E6%A2%B0%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8")
            #expect(own.text.contains("href=\"/customers/\(number)\""))
            #expect(try await li.get("/customers/duplicates?field=name&value=").text.isEmpty)
            #expect(try await li.get("/customers/duplicates?field=name&value=%E6%B2%A1%E6%9C%89%E8%BF%99%E5%AE%B6").text.isEmpty)
        }
    }

    @Test(
        "How a value is understood is said before it is sent",
        arguments: [
            ("industry", "C35", "专用设备制造业"), ("region", "%E6%B1%9F%E8%8B%8F%E6%98%86%E5%B1%B1", "320583"),
            ("firstContactOn", "20260302", "2026年3月2日"), ("firstContactOn", "x", "不是日期"),
        ])
    func hints(_ field: String, _ value: String, _ expected: String) async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let hint = try await li.get("/customers/hints?field=\(field)&value=\(value)")
            #expect(hint.text.contains(expected))
        }
    }
}
