import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The pages of dealings", .onBothEngines)
struct DealingPagesTests {
    private static let answers: KeyValuePairs = [
        "day": "2026-03-01", "place": "厂内", "lines[0].name": "数控车床", "lines[0].quantity": "2", "lines[0].price": "12万", "breach": "none",
    ]

    @Test("take a dealing, show it on the customer's record with totals, and make the prospect a won customer")
    func recording() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            let form = try await li.get("/customers/\(number)/dealings/new")
            #expect(form.text.contains("lines[2].name"))
            let answer = try await li.post("/customers/\(number)/dealings", form: SiteForm.text(Self.answers, form))
            #expect(answer.status == .seeOther)
            let record = try await li.get("/customers/\(number)").text
            for word in ["24 万元", "数控车床 ×2", "记录交易", "成交 JY-202603001", "成交客户"] { #expect(record.contains(word), "\(word)") }
            let list = try await li.get("/customers/\(number)/dealings").text
            #expect(list.contains("JY-202603001") && list.contains("2026 年 24 万元（1 笔）"))
        }
    }

    @Test("give a refused form back with everything typed and each field's problem")
    func refusal() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            let form = try await li.get("/customers/\(number)/dealings/new")
            let answers: KeyValuePairs = [
                "day": "2026-03-01", "lines[0].name": "数控车床", "lines[0].quantity": "两", "lines[0].price": "12万", "remark": "含<b>安装",
            ]
            let answer = try await li.post("/customers/\(number)/dealings", form: SiteForm.text(answers, form))
            #expect(answer.status == .unprocessableContent)
            for text in ["数控车床", "12万", "含&lt;b&gt;安装", "不是数量"] { #expect(answer.text.contains(text), "\(text)") }
            #expect(try await li.get("/api/v1/customers/\(number)/dealings").text.contains("\"items\":[]"))
        }
    }

    @Test("cancel with a reason, keep the dealing in sight, and take the cancelling back")
    func cancelling() async throws {
        try await withSite { site in
            let number = try await site.draft()
            let dealing = try await site.cast.work(as: .li) {
                try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "300"), with: number).number
            }
            let address = "/customers/\(number)/dealings/\(dealing)"
            var li = try await site.browser(.li)
            let page = try await li.get(address)
            let refused = try await li.post(address + "/cancel", form: SiteForm.text(["version": "1", "reason": ""], page))
            #expect(refused.status == .unprocessableContent && refused.text.contains("请写明取消的原因"))
            _ = try await li.post(address + "/cancel", form: SiteForm.text(["version": "1", "reason": "重复录入"], page))
            let cancelled = try await li.get(address)
            #expect(cancelled.text.contains("这笔交易已取消") && cancelled.text.contains("重复录入"))
            let stale = try await li.post(address + "/reinstate", form: SiteForm.text(["version": "1"], cancelled))
            #expect(stale.status == .preconditionFailed || stale.status == .conflict)
            _ = try await li.post(address + "/reinstate", form: SiteForm.text(["version": "2"], cancelled))
            #expect(try await !li.get(address).text.contains("这笔交易已取消"))
        }
    }

    @Test("move the lifecycle by hand with a reason and list every reassignment with its cause")
    func classes() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            let page = try await li.get("/customers/\(number)/classes")
            let move: KeyValuePairs = ["version": "1", "lifecycle": "lost", "reason": "客户停业"]
            let answer = try await li.post("/customers/\(number)/lifecycle", form: SiteForm.text(move, page))
            #expect(answer.headers[.location] == "/customers/\(number)/classes")
            let after = try await li.get("/customers/\(number)/classes").text
            for text in ["潜在客户", "流失客户", "客户停业", "李销售"] { #expect(after.contains(text), "\(text)") }
            let program = try await li.get("/api/v1/customers/\(number)/class-changes").text
            #expect(program.contains("\"cause\":\"客户停业\"") && program.contains("\"field\":\"lifecycle\""))
        }
    }

    @Test("offer the catalogue to who records a dealing, and its forms to who keeps it")
    func products() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var manager = try await site.browser(.zhang)
            let page = try await manager.get("/products")
            let answer = try await manager.post("/products", form: SiteForm.text(["name": "激光切割机", "unit": "台", "price": "80万"], page))
            #expect(answer.status == .seeOther)
            var li = try await site.browser(.li)
            #expect(try await li.get("/customers/\(number)/dealings/new").text.contains("激光切割机"))
            let catalogue = try await li.get("/products").text
            #expect(catalogue.contains("80 万元") && !catalogue.contains("<form class=\"form\" method=\"post\" action=\"/products\""))
        }
    }
}
