import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("What few archives say of a customer", .onBothEngines)
struct FurtherFieldTests {
    /// A value of every field that few archives fill, as a program sends it.
    private static let json = """
        "postcode":"310012","fax":"0571-88888889","foundedOn":"2008-05-12","registeredCapital":"500万元","nature":"private",
        "shareholders":"张三 60%","bank":"工行西湖支行","bankAccount":"6222021202017788","staffChinese":120,"staffForeign":3,
        "standing":"leader","mainBusiness":"磨床","additionalBusiness":"维修","businessScope":"机械制造","leadingProducts":"MK2110",
        "industryPosition":"省内第三","culture":"质量为先","budgetRange":{"from":"50万","to":"80万"},
        "decisionChain":["技术部","采购部双确认","总经理"],"developments":"扩建二期","salesByYear":[{"year":2025,"amount":"620万"},{"year":2024,"amount":"5000000"}],
        "creditRating":"AA","creditReason":"按期付款","creditRatedOn":"2026-01-05","advantages":"交期短","disadvantages":"价格高","countermeasures":"分期"
        """.replacing("\n", with: "")

    private func made(_ site: SiteVisit) async throws -> WebAnswer {
        var program = try await site.program(.zhang)
        return try await program.send(.post, "/api/v1/customers", json: "{\"name\":\"西湖机械\",\(Self.json)}")
    }

    @Test("goes in over the API, comes out in one form, and sent back whole changes nothing")
    func overTheAPI() async throws {
        try await withSite { site in
            let made = try await made(site)
            #expect(made.status == .created, "\(made.text)")
            for field in CustomerField.furtherFields { #expect(!made.text.contains("\"\(field.rawValue)\":null"), "\(field)") }
            #expect(made.text.contains(#""registeredCapital":"5000000.00""#))
            #expect(made.text.contains(#""budgetRange":{"from":"500000.00","to":"800000.00"}"#))
            #expect(made.text.contains(#""salesByYear":[{"year":2025,"amount":"6200000.00"},{"year":2024,"amount":"5000000.00"}]"#))
            var program = try await site.program(.zhang)
            let path = try #require(made.headers[.location])
            let again = try await program.send(.put, path, json: made.text, [.ifMatch: "\"v1\""])
            #expect(again.status == .ok && again.headers[.eTag] == "\"v1\"", "\(again.text)")
        }
    }

    @Test("stands in the form, opened where it is filled, and saved as it came changes nothing")
    func overTheForm() async throws {
        try await withSite { site in
            _ = try await made(site)
            var li = try await site.browser(.zhang)
            let form = try await li.get("/customers/KH-202603001/edit")
            let named = Set(form.fields.map(\.name))
            for field in CustomerField.furtherFields { #expect(named.contains(field.rawValue), "\(field)") }
            #expect(form.text.matches(of: /<details class="more field-wide" open>/).count == FieldGroup.allCases.count)
            let saved = try await li.post("/customers/KH-202603001", form: SiteForm.text(of: form.fields))
            #expect(saved.status == .seeOther)
            var program = try await site.program(.zhang)
            #expect(try await program.get("/api/v1/customers/KH-202603001").headers[.eTag] == "\"v1\"")
        }
    }

    @Test("is on the page of an archive that says it, and takes no room on any other")
    func onTheRecord() async throws {
        try await withSite { site in
            _ = try await made(site)
            let plain = try await site.draft("东湖机电")
            var li = try await site.browser(.zhang)
            let full = try await li.get("/customers/KH-202603001").text
            for said in ["500 万元", "50 万元 – 80 万元", "技术部 → 采购部双确认 → 总经理", "2025 年：620 万元", "120 人", "私人有限公司"] {
                #expect(full.contains(said), "\(said)")
            }
            let bare = try await li.get("/customers/\(plain)").text
            #expect(!bare.contains("facts-title") && !bare.contains("注册资本"))
            let empty = try await li.get("/customers/new").text
            #expect(!empty.contains("field-wide\" open") && empty.contains("name=\"registeredCapital\""))
        }
    }

    @Test("tells every rating with its reason")
    func ratings() async throws {
        try await withSite { site in
            _ = try await made(site)
            var program = try await site.program(.zhang)
            let json = #"{"creditRating":"B","creditReason":"两次逾期"}"#
            let path = "/api/v1/customers/KH-202603001"
            #expect(try await program.send(.patch, path, json: #"{"creditRating":"B"}"#, [.ifMatch: "\"v1\""]).text.contains("creditReason"))
            #expect(try await program.send(.patch, path, json: json, [.ifMatch: "\"v1\""]).status == .ok)
            var li = try await site.browser(.zhang)
            let page = try await li.get("/customers/KH-202603001").text
            #expect(page.contains("AA → B") && page.contains("两次逾期"))
        }
    }

    @Test("is found by its words")
    func found() async throws {
        try await withSite { site in
            let made = try await made(site)
            #expect(made.status == .created)
            var program = try await site.program(.zhang)
            for word in ["MK2110", "%E6%89%A9%E5%BB%BA", "%E9%87%87%E8%B4%AD%E9%83%A8%E5%8F%8C"] {
                #expect(try await program.get("/api/v1/customers/search?q=\(word)").text.contains("KH-202603001"), "\(word)")
            }
        }
    }

    @Test("is understood while it is typed")
    func hints() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let answer = try await li.get("/customers/hints?field=registeredCapital&value=500%E4%B8%87")
            #expect(answer.text.contains("500 万元"))
            #expect(try await li.get("/customers/hints?field=budgetRange&value=x").text.contains("50万-80万"))
        }
    }
}
