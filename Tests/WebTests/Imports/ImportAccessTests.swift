import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Who may import", .onBothEngines)
struct ImportAccessTests {
    private static let pages = ["", "/columns", "/progress", "/rows", "/rows/2", "/errors.xlsx"]

    @Test(
        "an import is its importer's and the executive's; for others it does not exist",
        arguments: [
            (Cast.Part.li, HTTPResponse.Status.ok), (.boss, .ok), (.zhang, .notFound), (.wang, .notFound),
            (.clerk, .notFound), (.service, .forbidden), (.auditor, .forbidden), (.admin, .forbidden),
        ])
    func reading(part: Cast.Part, status: HTTPResponse.Status) async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var program = try await site.visit.program(part)
            for path in ["", "/rows"] {
                #expect(try await program.get("/api/v1/imports/\(id)\(path)").status == status, "\(path)")
            }
            let foreign = try await program.get("/api/v1/imports")
            if status != .ok { #expect(!foreign.text.contains("客户.csv")) }
        }
    }

    @Test("the file with its reasons, unmasked as it was uploaded, is the importer's alone", arguments: Cast.Part.allCases)
    func workbook(part: Cast.Part) async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var program = try await site.visit.program(part)
            let answer = try await program.get("/api/v1/imports/\(id)/errors.xlsx")
            #expect((answer.status == .ok) == (part == .li), "\(answer.status)")
            var browser = try await site.visit.browser(part)
            let rows = try await browser.get("/import/\(id)/rows")
            #expect(rows.text.contains("errors.xlsx") == (part == .li))
            guard part == .boss else { return }
            #expect(answer.status == .forbidden && answer.text.contains("只给上传的人"))
            #expect(rows.status == .ok && !rows.text.contains("13800138000"))
        }
    }

    @Test("a stranger is shown the door", arguments: pages)
    func stranger(path: String) async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var stranger = try site.visit.stranger()
            let answer = try await stranger.get("/import/\(id)\(path)")
            #expect(answer.headers[.location]?.hasPrefix("/s?return=") == true)
            #expect(!answer.text.contains("杭州西湖机械有限公司"))
        }
    }

    @Test("nobody moves somebody else's import", arguments: ["commit", "cancel", "undo", "rehearse"])
    func acting(step: String) async throws {
        try await withImports { site in
            let batch = try await site.rehearsed()
            var wang = try await site.visit.program(.wang)
            let answer = try await wang.send(.post, "/api/v1/imports/\(batch.id.rawValue)/\(step)", json: "")
            #expect(answer.status == .notFound)
            await site.workOff()
            #expect(try await site.customerCount() == 0)
            #expect(try await site.cast.look(as: .li) { try $0.imports.find(batch.id).state } == .rehearsed)
        }
    }

    @Test("a file posted without the page's token is not taken in")
    func forged() async throws {
        try await withImports { site in
            var li = try await site.visit.browser(.li)
            let body = MultipartForm.body(csrf: nil, fileName: "客户.csv", ImportVisit.csv(ImportVisit.office))
            let answer = try await li.send(.post, "/import", MultipartForm.headers, body: body)
            #expect(answer.status == .forbidden)
            #expect(try await site.cast.look(as: .li) { try $0.imports.list().isEmpty })
        }
    }
}
