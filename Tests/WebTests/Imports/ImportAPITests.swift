import Archive
import HTTPTypes
import Hummingbird
import NIOCore
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Importing over the API", .onBothEngines)
struct ImportAPITests {
    @Test("goes the whole way: upload, columns, dry run, a decision, filing, undo")
    func wholeWay() async throws {
        try await withImports { site in
            var li = try await site.visit.program(.li)
            let created = try await li.send(
                .post, "/api/v1/imports", MultipartForm.headers,
                body: MultipartForm.body(csrf: nil, fileName: "客户.csv", ImportVisit.csv(ImportVisit.office)))
            #expect(created.status == .created)
            let address = try #require(created.headers[.location])

            let matched = try await li.send(
                .put, "\(address)/columns", json: #"{"columns":[{"index":7,"field":"-"}]}"#, try ifMatch(created))
            #expect(matched.status == .ok)
            #expect(matched.text.contains(#""field":"-","ground":"chosen""#))

            #expect(try await li.send(.post, "\(address)/rehearse", json: "").text.contains(#""state":"rehearsing""#))
            await site.workOff()
            let rehearsed = try await li.get(address)
            #expect(rehearsed.text.contains(#""complete":1,"lacking":1,"duplicate":1,"refused":1"#))

            let decided = try await li.send(
                .patch, "\(address)/rows/4", json: #"{"choice":"new"}"#, try ifMatch(rehearsed))
            #expect(decided.text.contains(#""choice":"new""#))
            #expect(try await li.send(.post, "\(address)/commit", json: "").status == .accepted)
            await site.workOff()
            #expect(try await li.get(address).text.contains(#""state":"committed""#))
            #expect(try await site.customerCount() == 3)
            _ = try await li.send(.post, "\(address)/undo", json: "")
            await site.workOff()
            #expect(try await site.customerCount() == 0)
        }
    }

    @Test("takes a file as the body itself, named by its header, from a program only")
    func rawFile() async throws {
        try await withImports { site in
            var li = try await site.visit.program(.li)
            let headers: HTTPFields = [
                .contentType: "text/csv",
                .contentDisposition: "attachment; filename*=UTF-8''%E5%90%8D%E5%8D%95.csv",
            ]
            let body = { RequestBody(buffer: ByteBuffer(bytes: ImportVisit.csv(ImportVisit.office))) }
            let created = try await li.send(.post, "/api/v1/imports", headers, body: body())
            #expect(created.status == .created)
            #expect(created.text.contains(#""fileName":"名单.csv""#))
            var browser = try await site.visit.browser(.li)
            #expect(try await browser.send(.post, "/api/v1/imports", headers, body: body()).status == .forbidden)
        }
    }

    @Test("asks for the version before it changes columns, decisions or the import itself")
    func versions() async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            let address = "/api/v1/imports/\(id)"
            var li = try await site.visit.program(.li)
            for (method, path, json) in [
                (HTTPRequest.Method.put, "/columns", #"{"columns":[]}"#), (.patch, "/rows/4", #"{"choice":"skip"}"#),
                (.delete, "", ""),
            ] {
                #expect(try await li.send(method, address + path, json: json).status == .preconditionRequired)
                let stale = try await li.send(method, address + path, json: json, [.ifMatch: "\"v1\""])
                #expect(stale.status == .preconditionFailed)
                #expect(stale.text.contains("currentVersion"))
            }
            let now = try await li.get(address)
            #expect(try await li.send(.delete, address, json: "", try ifMatch(now)).status == .noContent)
            #expect(try await li.get(address).status == .notFound)
        }
    }

    @Test(
        "names what cannot be taken",
        arguments: [
            ("/rows?verdict=gone", "verdict"), ("/rows?limit=0", "limit"), ("/rows?cursor=zzz", "cursor"),
            ("/rows?outcome=x", "outcome"),
        ])
    func refusals(path: String, field: String) async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var li = try await site.visit.program(.li)
            let answer = try await li.get("/api/v1/imports/\(id)\(path)")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("\"field\":\"\(field)\""))
        }
    }

    @Test("lists rows by verdict and page, with reasons in both languages and numbers masked")
    func rows() async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var li = try await site.visit.program(.li)
            let first = try await li.get("/api/v1/imports/\(id)/rows?limit=2")
            let next = try #require(first.text.firstMatch(of: /"next":"([^"]+)"/)?.output.1)
            let second = try await li.get("/api/v1/imports/\(id)/rows?limit=2&cursor=\(next)")
            #expect(first.text.contains(#""row":2,"#) && first.text.contains(#""row":3,"#))
            #expect(second.text.contains(#""row":4,"#) && second.text.contains(#""row":5,"#))
            #expect(second.text.contains(#""next":null"#))
            #expect(!(first.text + second.text).contains("13800138000"))
            let lacking = try await li.get("/api/v1/imports/\(id)/rows?verdict=lacking")
            #expect(lacking.text.contains("宁波港口物流有限公司"))
            #expect(!lacking.text.contains("杭州西湖机械"))
            #expect(lacking.text.contains(#""missing":["industry","contacts","coreNeed","intent""#))
        }
    }

    @Test("says politely that a list of deals is no list of customers")
    func deals() async throws {
        try await withImports { site in
            var li = try await site.visit.program(.li)
            let file = ImportVisit.csv([["合同编号", "产品", "数量", "单价", "金额"], ["HT-1", "轴承", "10", "5", "50"]])
            let answer = try await li.send(
                .post, "/api/v1/imports", MultipartForm.headers,
                body: MultipartForm.body(csrf: nil, fileName: "交易.csv", file))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("交易记录"))
        }
    }

    @Test("gives the file back with a column of reasons")
    func workbook() async throws {
        try await withImports { site in
            let id = try await site.rehearsed().id.rawValue
            var li = try await site.visit.program(.li)
            let answer = try await li.get("/api/v1/imports/\(id)/errors.xlsx")
            #expect(answer.status == .ok)
            #expect(answer.bytes.starts(with: Array("PK".utf8)))
            #expect(answer.headers[.contentDisposition]?.contains("attachment") == true)
            #expect(
                try await site.cast.look(as: .auditor) { work in
                    try !work.trail.page(TrailQuery(act: .importDownloaded)).rows.isEmpty
                })
        }
    }

    private func ifMatch(_ answer: WebAnswer) throws -> HTTPFields {
        [.ifMatch: try #require(answer.headers[.eTag])]
    }
}
