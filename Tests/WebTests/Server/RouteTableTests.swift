import Foundation
import Testing

@testable import Web

@Suite("The route table")
struct RouteTableTests {
    private func page(_ path: String) -> Route {
        .page(path, access: .everyone, Bilingual(same: path)) { _ in .done }
    }

    @Test(
        "refuses routes that cannot stand beside each other",
        arguments: [
            (["/a", "/a"], RouteTableError.duplicate("/a")), (["a"], .malformedPath("a")),
            (["/a//b"], .malformedPath("/a//b")),
            (["/a/:"], .malformedPath("/a/:")), (["/a/:x", "/a/:y/b"], .captureNamedTwice("/a/:y/b")),
            (["/客"], .malformedPath("/客")),
        ])
    func refused(paths: [String], error: RouteTableError) {
        #expect(throws: error) { try RouteTable(paths.map(page)) }
    }

    @Test("takes the first page, and a literal beside a capture")
    func taken() throws {
        #expect(try RouteTable(["/", "/a", "/a/new", "/a/:x", "/a/:x/b"].map(page)).routes.count == 5)
    }

    @Test("describes every route of the API, and nothing else")
    func described() throws {
        let table = try RouteTable(SampleRoutes().routes)
        let json = OpenAPI(table: table, schemas: [("Customer", .object([.init("name", .text())]))], version: "1")
            .json()
        let document = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        #expect(document["openapi"] as? String == "3.1.0")
        #expect(Set(paths.keys) == ["/api/v1/customers", "/api/v1/customers/{number}"])
        let get = try #require(paths["/api/v1/customers/{number}"]?["get"] as? [String: Any])
        #expect(get["summary"] as? String == "档案 / Archive")
        #expect((get["parameters"] as? [[String: Any]])?.first?["name"] as? String == "number")
        #expect((get["responses"] as? [String: Any])?.keys.sorted() == ["200", "default"])
    }
}
