import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("Importing in the browser", .onBothEngines)
struct ImportPagesTests {
    @Test("goes from the file to the archives in four steps, and back")
    func fourSteps() async throws {
        try await withImports { site in
            var li = try await site.visit.browser(.li)
            let uploaded = try await li.upload(ImportVisit.csv(ImportVisit.office), named: "客户.csv")
            let address = try #require(uploaded.headers[.location])

            let columns = try await li.get(address)
            #expect(columns.text.contains("客户.csv"))
            #expect(columns.text.contains(#"name="column-3""#))

            let asked = try await li.post("\(address)/columns", form: SiteForm.text(of: columns.fields))
            #expect(asked.status == .seeOther)
            #expect(try await li.get(address).text.contains("正在预演"))
            await site.workOff()

            let rehearsal = try await li.get(address)
            #expect(rehearsal.text.contains("杭州西湖机械有限公司"))
            #expect(rehearsal.text.contains("将新建草稿 2 份，其中待补充 1 份"))
            #expect(try await site.customerCount() == 0)

            let filed = try await li.post(
                "\(address)/rows",
                form: SiteForm.text(["version": rehearsal.field("version"), "act": "commit"], rehearsal))
            #expect(filed.headers[.location] == address)
            await site.workOff()
            let done = try await li.get(address)
            #expect(done.text.contains("入档完成"))
            #expect(try await site.customerCount() == 2)

            _ = try await li.post("\(address)/undo", form: SiteForm.text([:], done))
            await site.workOff()
            #expect(try await li.get(address).text.contains("整批已撤销"))
            #expect(try await site.customerCount() == 0)
        }
    }

    @Test("refuses a file that is no sheet, says why, and keeps nothing")
    func noSheet() async throws {
        try await withImports { site in
            var li = try await site.visit.browser(.li)
            let refused = try await li.upload(Array("%PDF-1.7 nothing".utf8), named: "报价.pdf")
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains(#"class="banner banner-refusal""#))
            #expect(!refused.text.contains("以往批次"))
        }
    }

    @Test("keeps what was chosen when two columns go to one field, and says which")
    func fieldTwice() async throws {
        try await withImports { site in
            var li = try await site.visit.browser(.li)
            let address = "/import/\(try await site.uploaded().id.rawValue)"
            var fields = try await li.get(address).fields
            for index in fields.indices where ["column-1", "column-5"].contains(fields[index].name) {
                fields[index].value = "coreNeed"
            }
            let refused = try await li.post("\(address)/columns", form: SiteForm.text(of: fields))
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("只能有一列对应这个字段"))
            #expect(refused.text.contains(##"href="#field-column-5""##))
            #expect(refused.fields.first { $0.name == "column-5" }?.value == "coreNeed")
        }
    }

    @Test("remembers the columns for the next file with the same titles")
    func remembered() async throws {
        try await withImports { site in
            var li = try await site.visit.browser(.li)
            let address = "/import/\(try await site.uploaded().id.rawValue)"
            var fields = try await li.get(address).fields
            for index in fields.indices where fields[index].name == "column-7" { fields[index].value = "-" }
            _ = try await li.post("\(address)/columns", form: SiteForm.text(of: fields))
            let next = try await li.get("/import/\(try await site.uploaded().id.rawValue)")
            #expect(next.fields.first { $0.name == "column-7" }?.value == "-")
            #expect(next.text.contains("沿用上次的选择"))
        }
    }

    @Test("puts a suspected duplicate beside what it resembles and does what was decided")
    func sideBySide() async throws {
        try await withImports { site in
            let address = "/import/\(try await site.rehearsed().id.rawValue)"
            var li = try await site.visit.browser(.li)
            let duplicates = try await li.get("\(address)/rows?verdict=duplicate")
            #expect(duplicates.text.contains("与 第 2 行 对照"))
            let row = try await li.get("\(address)/rows/4")
            #expect(row.text.contains("电话相同"))
            #expect(row.text.contains("杭州西湖机械公司"))

            let version = row.field("version")
            let decided = try await li.post(
                "\(address)/rows/4", form: SiteForm.text(["choice-4": "new", "version": version], row))
            #expect(decided.status == .seeOther)
            let after = try await li.get("\(address)/rows?verdict=duplicate")
            #expect(after.fields.first { $0.name == "choice-4" }?.value == "new")
            _ = try await li.post("\(address)/rows", form: SiteForm.text(["act": "commit", "version": version], after))
            await site.workOff()
            #expect(try await site.customerCount() == 3)
        }
    }

    @Test("decides at once about all that nobody has decided on")
    func decideRest() async throws {
        try await withImports { site in
            let address = "/import/\(try await site.rehearsed().id.rawValue)"
            var li = try await site.visit.browser(.li)
            let page = try await li.get(address)
            #expect(page.text.contains("未决定的 1 行"))
            _ = try await li.post(
                "\(address)/rows", form: SiteForm.text(["act": "rest-update", "version": page.field("version")], page))
            let after = try await li.get("\(address)/rows?verdict=duplicate")
            #expect(!after.text.contains("未决定的 1 行"))
            #expect(after.fields.first { $0.name == "choice-4" }?.value == "update")
        }
    }

    @Test("refuses decisions about a dry run that is no longer the last")
    func staleDecision() async throws {
        try await withImports { site in
            let batch = try await site.rehearsed()
            let address = "/import/\(batch.id.rawValue)"
            var li = try await site.visit.browser(.li)
            let page = try await li.get(address)
            site.cast.clock.advance(minutes: 1)
            try await site.imports.rehearse(batch.id, as: site.cast.actor(.li))
            await site.workOff()
            let refused = try await li.post(
                "\(address)/rows", form: SiteForm.text(["act": "commit", "version": page.field("version")], page))
            #expect(refused.status == .preconditionFailed)
            await site.workOff()
            #expect(try await site.customerCount() == 0)
        }
    }

    @Test("asks for its progress as long as it works, then turns to the next page")
    func progress() async throws {
        try await withImports { site in
            let batch = try await site.uploaded()
            try await site.imports.rehearse(batch.id, as: site.cast.actor(.li))
            let address = "/import/\(batch.id.rawValue)"
            var li = try await site.visit.browser(.li)
            let bar = try await li.get("\(address)/progress", [.htmxRequest: "true"])
            #expect(bar.text.contains("<progress"))
            #expect(bar.text.contains("\(address)/progress"))
            await site.workOff()
            let done = try await li.get("\(address)/progress", [.htmxRequest: "true"])
            #expect(done.headers[.htmxRedirect] == address)
        }
    }

    @Test("shows markup in a cell as text, and no number in the clear to whom it is masked")
    func markupAndMasks() async throws {
        try await withImports { site in
            let batch = try await site.rehearsed()
            var li = try await site.visit.browser(.li)
            for path in ["", "/columns", "/rows", "/rows/4"] {
                let page = try await li.get("/import/\(batch.id.rawValue)\(path)")
                #expect(page.status == .ok, "\(path)")
                #expect(!page.text.contains("<b>急</b>"), "\(path)")
                #expect(!page.text.contains("13800138000"), "\(path)")
            }
        }
    }

    @Test("speaks English to whom English was chosen")
    func english() async throws {
        try await withImports { site in
            let address = "/import/\(try await site.rehearsed().id.rawValue)"
            var li = try await site.visit.browser(.li)
            li.keepCookie("kedang-tongue", "en")
            #expect(try await li.get("/import").text.contains("Import customers"))
            #expect(try await li.get(address).text.contains("Suspected") == false)
            #expect(try await li.get(address).text.contains("2 drafts will be made, 1 of them incomplete"))
        }
    }
}

extension WebAnswer {
    /// The value of the first field of this name; empty when there is none.
    func field(_ name: String) -> String {
        fields.first { $0.name == name }?.value ?? ""
    }
}
