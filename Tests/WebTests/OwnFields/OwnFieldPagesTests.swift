import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Own fields on pages and over the API", .onBothEngines)
struct OwnFieldPagesTests {
    private func add(_ site: SiteVisit, _ json: String) async throws -> WebAnswer {
        var admin = try await site.program(.admin)
        return try await admin.send(.post, "/api/v1/own-fields", json: json)
    }

    @Test("are added on their page, asked for in their section of the form, kept, and shown on the record and in the history")
    func form() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let added = try await admin.submit(
                ["kind": "choices", "chinese": "生产班次", "english": "Shifts", "section": "needs", "choices": "早班\n夜班 = Night", "help": "按现场为准"],
                to: "/settings/own-fields", from: "/settings/own-fields/new")
            #expect(added.status == .seeOther, "\(added.text)")
            #expect(try await admin.get("/settings/own-fields").text.contains("生产班次"))
            var li = try await site.browser(.li)
            let form = try await li.get("/customers/new").text
            #expect(form.contains("生产班次") && form.contains("按现场为准") && form.contains(#"name="own.1""#))
            let made = try await li.submit(["name": "西湖机械", "own.1": "c2"], to: "/customers", from: "/customers/new")
            #expect(made.status == .seeOther, "\(made.text)")
            #expect(try await li.get("/customers/KH-202603001").text.contains("夜班"))
            let edit = try await li.get("/customers/KH-202603001/edit")
            let same = try await li.post("/customers/KH-202603001", form: SiteForm.text(of: edit.fields))
            #expect(same.status == .seeOther)
            let changed = try await li.submit(
                ["version": "1", "name": "西湖机械", "own.1": ""], to: "/customers/KH-202603001", from: "/customers/KH-202603001/edit")
            #expect(changed.status == .seeOther, "\(changed.text)")
            let history = try await li.get("/customers/KH-202603001").text
            #expect(history.contains("生产班次") && history.contains("夜班"))
        }
    }

    @Test("are changed by themselves on the record, where they are refused too")
    func alone() async throws {
        try await withSite { site in
            _ = try await add(site, #"{"kind":"number","chinese":"年采购次数"}"#)
            let number = try await site.draft("西湖机械")
            var li = try await site.browser(.li)
            #expect(try await li.get("/customers/\(number)").text.contains("/facts/own.1"))
            let path = "/customers/\(number)/facts/own.1"
            let wrong = try await li.submit(["version": "1", "own.1": "很多"], to: path, from: path)
            #expect(wrong.status == .unprocessableContent && wrong.text.contains("不是数字"))
            let done = try await li.submit(["version": "1", "own.1": "12"], to: path, from: path)
            #expect(done.status == .seeOther && done.headers[.location]?.hasSuffix("#fact-own.1") == true)
        }
    }

    @Test("are refused on the form beside the question, once, and keep what was typed")
    func refused() async throws {
        try await withSite { site in
            _ = try await add(site, #"{"kind":"number","chinese":"年采购次数","section":"relations"}"#)
            var li = try await site.browser(.li)
            let answer = try await li.submit(["name": "西湖机械", "own.1": "很多"], to: "/customers", from: "/customers/new")
            #expect(answer.status == .unprocessableContent && answer.text.contains(#"value="很多""#))
            #expect(answer.text.matches(of: /#field-own\.1"/).count == 1)
        }
    }

    @Test("go in and out over the API under own, and sent back whole change nothing; one that is not mentioned is cleared by PUT")
    func overTheAPI() async throws {
        try await withSite { site in
            _ = try await add(site, #"{"kind":"number","chinese":"年采购次数"}"#)
            _ = try await add(site, #"{"kind":"choices","chinese":"班次","choices":["早班","夜班"]}"#)
            var li = try await site.program(.li)
            let made = try await li.send(.post, "/api/v1/customers", json: #"{"name":"西湖机械","own":{"1":12.5,"2":["c1","夜班"]}}"#)
            #expect(made.status == .created && made.text.contains(#""own":{"1":"12.5","2":["c1","c2"]}"#), "\(made.text)")
            let path = try #require(made.headers[.location])
            let again = try await li.send(.put, path, json: made.text, [.ifMatch: "\"v1\""])
            #expect(again.status == .ok && again.headers[.eTag] == "\"v1\"", "\(again.text)")
            let unknown = try await li.send(.patch, path, json: #"{"own":{"9":"x"}}"#, [.ifMatch: "\"v1\""])
            #expect(unknown.status == .unprocessableContent && unknown.text.contains(#""own.9""#))
            let patched = try await li.send(.patch, path, json: #"{"own":{"1":null}}"#, [.ifMatch: "\"v1\""])
            #expect(patched.text.contains(#""own":{"2":["c1","c2"]}"#))
            #expect(try await li.get(path + "/history").text.contains(#""field":"own.1","before":"12.5","after":null"#))
            let put = try await li.send(.put, path, json: #"{"name":"西湖机械"}"#, [.ifMatch: "\"v2\""])
            #expect(put.text.contains(#""own":{}"#))
        }
    }

    @Test("can be chosen for a column of an import by their names")
    func columns() async throws {
        try await withSite { site in
            _ = try await add(site, #"{"kind":"text","chinese":"车间数"}"#)
            let visit = ImportVisit(site.cast)
            let batch = try await visit.uploaded([["客户名称", "甲列"], ["西湖机械有限公司", "三"]], "客户.csv", by: .li)
            var li = try await site.browser(.li)
            let page = try await li.get("/import/\(batch.id.rawValue)/columns").text
            #expect(page.contains(#"<option value="own.1""#) && page.contains("车间数"), "\(page.prefix(300))")
        }
    }

    @Test("retired, are on no new form, and stay on the record that says something")
    func retired() async throws {
        try await withSite { site in
            _ = try await add(site, #"{"kind":"text","chinese":"车间数"}"#)
            var li = try await site.browser(.li)
            _ = try await li.submit(["name": "西湖机械", "own.1": "三个"], to: "/customers", from: "/customers/new")
            var admin = try await site.browser(.admin)
            let done = try await admin.submit([:], to: "/settings/own-fields/1/retire", from: "/settings/own-fields/1")
            #expect(done.status == .seeOther)
            #expect(try await !li.get("/customers/new").text.contains("车间数"))
            #expect(try await li.get("/customers/KH-202603001").text.contains("三个"))
            #expect(try await li.get("/customers/KH-202603001/edit").text.contains("已停用，只能清空"))
        }
    }
}
