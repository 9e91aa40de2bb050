import Archive
import HTTPTypes
import Logging
import Sheets
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Exporting in the browser and over the API", .onBothEngines)
struct ExportPagesTests {
    @Test("A narrowed list is asked for from its bar, followed, fetched and thrown away, without scripts")
    func wholeWay() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            let list = try await li.get("/customers?where=1:name:has:%E5%86%B7%E5%86%BB").text
            let link = try #require(list.firstMatch(of: /href="(\/customers\/export\?[^"]+)"/)?.output.1)
            let address = String(link).replacing("&amp;", with: "&")
            let page = try await li.get(address)
            #expect(page.text.contains("包含“冷冻”") && page.text.contains("保存 24 小时"))
            let asked = try await li.post(
                "/customers/exports",
                form: SiteForm.text(["list": page.field("list"), "format": "csv", "columns": "shown", "watermark": "yes"], page))
            let run = try #require(asked.headers[.location])
            #expect(try await li.get(run).text.contains("正在导出"))

            await site.workOff()
            let done = try await li.get(run)
            #expect(done.text.contains("可以下载") && done.text.contains("包含“冷冻”") && done.text.contains("\(run)/file"))
            let file = try await li.get("\(run)/file")
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.headers[.contentDisposition]?.contains("filename*=UTF-8''%E5%AE%A2%E6%88%B7%E5%AF%BC%E5%87%BA-1-") == true)
            for said in ["东海冷冻食品厂", "李销售（li）", "包含“冷冻”"] { #expect(file.text.contains(said), "\(said)") }
            #expect(!file.text.contains("西山水泥厂"))

            let removed = try await li.post("\(run)/remove", form: SiteForm.text([:], done))
            #expect(removed.status == .seeOther)
            #expect(try await li.get(run).text.contains("文件已删除"))
            #expect(try await li.get("\(run)/file").status == .conflict)
        }
    }

    @Test("It asks for its progress as long as it works, then turns to the file; the list of one's own leads back to it")
    func progress() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            #expect(try await li.get("/customers/exports").text.contains("还没有导出"))
            let asked = try await li.submit(["format": "xlsx", "columns": "all"], to: "/customers/exports", from: "/customers/export")
            let run = try #require(asked.headers[.location])
            let bar = try await li.get("\(run)/progress", [.htmxRequest: "true"]).text
            #expect(bar.contains("<progress") && bar.contains("0 / 2 家") && bar.contains("\(run)/progress"))
            await site.workOff()
            #expect(try await li.get("\(run)/progress", [.htmxRequest: "true"]).headers[.htmxRedirect] == run)
            #expect(try await li.get("/customers/exports").text.contains(#"href="\#(run)""#))
            let workbook = try await li.get("\(run)/file")
            #expect(workbook.headers[.contentType] == Export.Format.xlsx.mediaType)
            let reader = try SheetReader(MemoryByteSource(workbook.bytes), fileName: "客户.xlsx")
            #expect(reader.sheets.map(\.name) == ["客户", "导出说明"])
        }
    }

    @Test("The columns in sight are those of the view, or those that the person chose")
    func columns() async throws {
        try await withTwo { site in
            try await site.cast.work(as: .li) { try $0.listColumns.choose([.number, .created]) }
            let view = try await site.cast.work(as: .li) {
                try $0.savedViews.save(SavedViewDraft(name: "冷", query: "where=1:name:has:冷冻", columns: [.number, .owner])).id.rawValue
            }
            var li = try await site.browser(.li)
            for (list, header) in [("", "客户编号,客户名称,录入日"), ("saved=\(view)", "客户编号,客户名称,负责人")] {
                let asked = try await li.submit(
                    ["list": list, "format": "csv", "columns": "shown"], to: "/customers/exports", from: "/customers/export")
                await site.workOff()
                let file = try await li.get("\(try #require(asked.headers[.location]))/file").text
                #expect(file.contains(header + "\r\n"), "\(list)")
            }
        }
    }

    @Test("What cannot be exported is said where it was asked for, with the way out")
    func refusals() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            let cases: [(fields: KeyValuePairs<String, String>, said: String)] = [
                (["format": "pdf"], #"id="field-format""#), (["columns": "some"], #"id="field-columns""#),
                (["list": "where=1:name:has:nobody"], "列表里没有客户"),
            ]
            for (fields, said) in cases {
                let refused = try await li.submit(fields, to: "/customers/exports", from: "/customers/export")
                #expect(refused.status == .unprocessableContent && refused.text.contains(said), "\(fields)")
            }
            #expect(try await li.get("/customers/exports").text.contains("还没有导出"))
        }
    }

    @Test("Nobody else sees an export, neither its page nor its file; who sees no customers has no such page")
    func others() async throws {
        try await withTwo { site in
            let export = try await site.cast.work(as: .li) { try $0.exports.ask(ExportRequest(CustomerQuery())).id.rawValue }
            await site.workOff()
            for part in [Cast.Part.wang, .zhang, .boss] {
                var (browser, program) = (try await site.browser(part), try await site.program(part))
                for path in ["", "/progress", "/file"] {
                    #expect(try await browser.get("/customers/exports/\(export)\(path)").status == .notFound, "\(part) \(path)")
                }
                let removed = try await browser.submit([:], to: "/customers/exports/\(export)/remove", from: "/customers/export")
                #expect(removed.status == .notFound)
                #expect(try await browser.get("/customers/exports").text.contains("还没有导出"))
                #expect(try await program.get("/api/v1/exports/\(export)").status == .notFound)
                #expect(try await program.get("/api/v1/exports").text.contains(#""items":[]"#))
            }
            for part in [Cast.Part.admin, .auditor] {
                var browser = try await site.browser(part)
                #expect(try await browser.get("/customers/export").status == .forbidden)
            }
        }
    }

    @Test("A program asks, looks, fetches and throws away")
    func program() async throws {
        try await withTwo { site in
            var li = try await site.program(.li)
            let created = try await li.send(.post, "/api/v1/exports", json: #"{"query":"where=1:name:has:冷冻","format":"csv","columns":"shown"}"#)
            #expect(created.status == .created && created.text.contains(#""state":"running""#), "\(created.text)")
            let address = try #require(created.headers[.location])
            #expect(try await li.get("\(address)/file").status == .conflict)
            await site.workOff()
            let done = try await li.get(address).text
            #expect(done.contains(#""state":"done""#) && done.contains(#""done":1"#) && done.contains(#""isMasked":true"#), "\(done)")
            #expect(try await li.get("\(address)/file").text.contains("东海冷冻食品厂"))
            #expect(try await li.send(.delete, address, json: "").status == .noContent)
            #expect(try await li.get(address).text.contains(#""state":"removed""#))
            for body in [#"{"format":"pdf"}"#, #"{"columns":"none"}"#, #"{"query":"where=1:nothing:is:x"}"#] {
                #expect(try await li.send(.post, "/api/v1/exports", json: body).status == .unprocessableContent, "\(body)")
            }
        }
    }

    @Test("In English the pages are English, and the file has the titles that an import knows")
    func english() async throws {
        try await withTwo { site in
            var li = try await site.browser(.li)
            li.keepCookie("kedang-tongue", "en")
            #expect(try await li.get("/customers/export").text.contains("All customers that you see"))
            let asked = try await li.submit(["format": "csv", "columns": "shown"], to: "/customers/exports", from: "/customers/export")
            await site.workOff()
            let run = try #require(asked.headers[.location])
            #expect(try await li.get(run).text.contains("Kept until"))
            #expect(try await li.get("\(run)/file").text.contains("客户编号,客户名称"))
        }
    }

    /// 李销售 with two customers.
    private func withTwo(_ body: (SiteVisit) async throws -> Void) async throws {
        try await withSite { site in
            for name in ["东海冷冻食品厂", "西山水泥厂"] {
                let content = Cast.content(name, source: site.cast.id(.li))
                _ = try await site.cast.work(as: .li) { try $0.customers.create(content) }
            }
            try await body(site)
        }
    }
}

extension SiteVisit {
    /// Writes every export that was asked for.
    fileprivate func workOff() async {
        await ExportRunner(cast.archive.imports(in: cast.folder).exports, logger: Logger(label: "test")).finishAll()
    }
}
