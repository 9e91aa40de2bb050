import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The page of the trash", .onBothEngines)
struct TrashPagesTests {
    @Test("brings a deleted draft back, or erases it")
    func flow() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            #expect(try await li.get("/trash").text.contains("回收站是空的"))
            let numbers = [try await site.draft("西湖机械"), try await site.draft("钱塘纺织")]
            for number in numbers {
                _ = try await li.submit(["version": "1"], to: "/customers/\(number)/delete", from: "/customers/\(number)")
            }
            #expect(try await li.get("/trash").text.contains("西湖机械"))
            let back = try await li.submit(["number": numbers[0]], to: "/trash/restore", from: "/trash")
            #expect(back.headers[.location] == "/customers/\(numbers[0])")
            #expect(try await li.get("/customers/\(numbers[0])").status == .ok)
            _ = try await li.submit(["number": numbers[1]], to: "/trash/erase", from: "/trash")
            #expect(try await li.get("/trash").text.contains("回收站是空的"))
            #expect(try await li.submit(["number": numbers[1]], to: "/trash/restore", from: "/trash").status == .notFound)
        }
    }
}
