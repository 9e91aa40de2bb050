import Archive
import HTTPTypes
import Logging
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("A dimension of the company's own, on pages and over the API", .onBothEngines)
struct OwnDimensionPagesTests {
    /// 渠道 with one value at most under own.1, 关注点 with several under own.2, and a customer of 李销售.
    private func scene(_ site: SiteVisit) async throws -> String {
        var admin = try await site.program(.admin)
        let bodies = [
            #"{"kind":"choice","chinese":"渠道","english":"Via","choices":["展会 = Fair","转介绍","网站"],"isDimension":true}"#,
            #"{"kind":"choices","chinese":"关注点","choices":["价格","交期"],"isDimension":true}"#,
        ]
        for body in bodies {
            let added = try await admin.send(.post, "/api/v1/own-fields", json: body)
            #expect(added.status == .created && added.text.contains(#""isDimension":true"#), "\(added.text)")
        }
        return try await site.draft("西湖机械")
    }

    @Test("is asked with the lifecycle on the form, with why it is changed, and stands so on the record and in its history")
    func form() async throws {
        try await withSite { site in
            let number = try await scene(site)
            var li = try await site.browser(.li)
            let edit = try await li.get("/customers/\(number)/edit").text
            let place = try #require(edit.firstRange(of: #"name="lifecycle""#))
            let behind = edit[place.upperBound...]
            let (own, reason, next) = (behind.firstRange(of: #"name="own.1""#), behind.firstRange(of: #"name="reason""#), behind.firstRange(of: #"name="notes""#))
            #expect(try #require(own).lowerBound < #require(reason).lowerBound && #require(reason).lowerBound < #require(next).lowerBound)
            #expect(try await !li.get("/customers/new").text.contains(#"name="reason""#))
            let saved = try await li.submit(
                ["version": "1", "name": "西湖机械", "own.1": "c1", "own.2": "c1", "lifecycle": "at_risk", "reason": "展会后没有回音"],
                to: "/customers/\(number)", from: "/customers/\(number)/edit")
            #expect(saved.status == .seeOther, "\(saved.text)")
            let record = try await li.get("/customers/\(number)").text
            #expect(record.contains("展会后没有回音") && record.contains("展会"))
            let classes = try await li.get("/customers/\(number)/classes").text
            for words in ["渠道", "关注点", "流失预警客户", "展会后没有回音", "李销售"] { #expect(classes.contains(words), "\(words)") }
            var program = try await site.program(.li)
            let changes = try await program.get("/api/v1/customers/\(number)/class-changes").text
            #expect(changes.contains(#""field":"own.1","fieldName":"渠道","before":null,"after":"展会","cause":"展会后没有回音""#), "\(changes)")
        }
    }

    @Test("is changed in place and over the API with a reason; one that is too long is refused beside its question")
    func inPlace() async throws {
        try await withSite { site in
            let number = try await scene(site)
            var li = try await site.browser(.li)
            for (field, value) in [("own.1", "c2"), ("lifecycle", "won")] {
                let path = "/customers/\(number)/facts/\(field)"
                let version = field == "lifecycle" ? "2" : "1"
                let long = String(repeating: "x", count: CustomerStore.classReasonCharactersMax + 1)
                let refused = try await li.submit(["version": version, field: value, "reason": long], to: path, from: path)
                #expect(refused.status == .unprocessableContent && refused.text.contains("不能超过 500 字"))
                let done = try await li.submit(["version": version, field: value, "reason": "老客户介绍"], to: path, from: path)
                #expect(done.status == .seeOther, "\(done.text)")
            }
            var program = try await site.program(.li)
            let patched = try await program.send(
                .patch, "/api/v1/customers/\(number)", json: #"{"lifecycle":"lost","reason":"停产"}"#, [.ifMatch: "\"v3\""])
            #expect(patched.status == .ok, "\(patched.text)")
            let changes = try await program.get("/api/v1/customers/\(number)/class-changes").text
            #expect(changes.matches(of: /老客户介绍/).count == 2 && changes.contains(#""after":"流失客户","cause":"停产""#), "\(changes)")
        }
    }

    @Test("makes a board when it is exclusive; a value that is offered no more has its column as long as somebody is in it")
    func board() async throws {
        try await withSite { site in
            let number = try await scene(site)
            var (li, admin) = (try await site.browser(.li), try await site.browser(.admin))
            let address = "/customers/board?by=own.1"
            let board = try await li.get(address).text
            #expect(board.contains("按渠道") && !board.contains("按关注点") && board.contains(#"name="reason""#))
            let moved = try await li.submit(
                ["by": "own.1", "move": "\(number)|1|c2", "reason": "王总介绍"], to: "/customers/board", from: address)
            #expect(moved.status == .seeOther && moved.headers[.location] == "/customers/board?by=own.1", "\(moved.text)")
            #expect(try await li.get("/customers/board/heads?by=own.1").text.contains(#">转介绍</a> <span class="tab-count">1</span>"#))
            #expect(try await li.get("/customers?where=1:own.1:is:c2").text.contains("西湖机械"))
            #expect(try await li.get("/customers/\(number)/classes").text.contains("王总介绍"))
            let rows: KeyValuePairs<String, String> = [
                "chinese": "渠道", "section": "relations", "isDimension": "yes", "offered-c1": "yes", "chinese-c1": "展会", "place-c1": "2",
                "offered-c3": "yes", "chinese-c3": "官网", "place-c3": "1", "choices": "电话",
            ]
            let form = try await admin.get("/settings/own-fields/1")
            let version = try #require(form.text.firstMatch(of: /name="version" value="([0-9]+)"/)?.output.1)
            let changed = try await admin.post(
                "/settings/own-fields/1", form: SiteForm.text(rows, form) + "&version=\(version)")
            #expect(changed.status == .seeOther, "\(changed.text)")
            let after = try await li.get(address).text
            let lanes = after.matches(of: /id="lane-(c?[a-z0-9]+)"/).map { String($0.output.1) }
            #expect(lanes == ["none", "c3", "c1", "c4", "c2"] && after.contains("官网") && !after.contains(#"data-lane="c2""#))
            let refused = try await li.submit(["by": "own.1", "move": "\(number)|2|c2"], to: "/customers/board", from: address)
            #expect(refused.status == .unprocessableContent && refused.text.contains("没有这个分类值"))
            _ = try await li.submit(["by": "own.1", "move": "\(number)|2|"], to: "/customers/board", from: address)
            #expect(try await !li.get(address).text.contains("转介绍"))
            #expect(try await li.get("/customers/board?by=own.2").text.contains("按生命周期"))
        }
    }

    @Test("is given and taken in bulk, with a reason that each customer's history tells; the tiers say what puts a customer there")
    func bulk() async throws {
        try await withSite { site in
            let number = try await scene(site)
            var li = try await site.browser(.li)
            let shape = try await li.submit(["selected": number], to: "/customers/bulk-edit", from: "/customers").text
            #expect(shape.contains(#"value="own.1""#) && shape.contains(#"value="+own.2""#) && shape.contains("合作金额大、时间长"))
            var program = try await site.program(.li)
            for (field, value) in [("own.1", "c3"), ("+own.2", "c2"), ("-own.2", "c2"), ("lifecycle", "won")] {
                let body = #"{"numbers":["\#(number)"],"field":"\#(field)","value":"\#(value)","reason":"按名单整理"}"#
                let made = try await program.send(.post, "/api/v1/bulk-edits", json: body)
                #expect(made.status == .created && made.text.contains(#""field":"\#(field.replacing(/[+-]/, with: ""))""#), "\(made.text)")
                await BulkEditRunner(site.cast.archive, logger: Logger(label: "test")).finishAll()
            }
            for body in [#"{"field":"own.1","value":"c9"}"#, #"{"field":"own.2","value":"c1"}"#, #"{"field":"+own.1","value":"c1"}"#] {
                #expect(try await program.send(.post, "/api/v1/bulk-edits", json: body).status == .unprocessableContent, "\(body)")
            }
            let changes = try await program.get("/api/v1/customers/\(number)/class-changes").text
            #expect(changes.matches(of: /"cause":"按名单整理"/).count == 4, "\(changes)")
            #expect(try await li.get("/customers/bulk-edits").text.contains("渠道 → 网站"))
        }
    }

    @Test("can be a column of a list, of a saved view and of an export in sight, as long as it is a dimension")
    func column() async throws {
        try await withSite { site in
            let number = try await scene(site)
            var (li, program) = (try await site.browser(.li), try await site.program(.li))
            let set = try await program.send(
                .patch, "/api/v1/customers/\(number)", json: #"{"own":{"1":"c2","2":["c1","c2"]}}"#, [.ifMatch: "\"v1\""])
            #expect(set.status == .ok, "\(set.text)")
            #expect(try await li.get("/customers").text.contains(#"name="show" value="own.1""#))
            _ = try await li.submit(
                ["show": "own.2", "show": "own.1", "place-own.1": "1", "place-own.2": "2", "show": "number", "place-number": "3"],
                to: "/customers/columns", from: "/customers")
            #expect(Self.cells(try await li.get("/customers").text).prefix(2) == ["转介绍", "价格、交期"])
            var admin = try await site.browser(.admin)
            _ = try await admin.submit([:], to: "/settings/own-fields/1/retire", from: "/settings/own-fields/1")
            #expect(Self.cells(try await li.get("/customers").text).first == "价格、交期")
            for column in ListColumn.builtIn { #expect(ListColumn(rawValue: column.rawValue) == column && !column.rawValue.isEmpty) }
            #expect(ListColumn(rawValue: "own.2")?.rawValue == "own.2" && ListColumn(rawValue: "own") == nil)
        }
    }

    @Test("A value tier says what puts a customer in it wherever it is chosen, in both languages")
    func criteria() async throws {
        try await withSite { site in
            let number = try await site.draft("西湖机械")
            var li = try await site.browser(.li)
            for path in ["/customers/new", "/customers/\(number)/edit", "/customers/\(number)/facts/valueTier"] {
                #expect(try await li.get(path).text.contains("战略客户：合作金额大、时间长、行业影响力强；重点客户：合作稳定"), "\(path)")
            }
        }
    }

    /// What stands behind the name in the rows of a list.
    private static func cells(_ page: String) -> [String] {
        page.matches(of: /<td class="rank-[0-9][^"]*">([^<]*)</).map { String($0.output.1) }
    }
}
