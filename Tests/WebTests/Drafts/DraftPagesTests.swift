import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("What was typed and not sent", .onBothEngines)
struct DraftPagesTests {
    @Test("stands in the form of a new customer again, until the form is sent")
    func newCustomer() async throws {
        try await withSite { site in
            var wang = try await site.browser(.wang)
            let kept = try await wang.submit(
                ["place": "/customers/new", "content": "contacts=shown&name=%E8%A5%BF%E6%B9%96%E6%9C%BA%E6%A2%B0&contacts%5B0%5D.name=%E6%9E%97%E6%99%93"],
                to: "/drafts", from: "/customers/new")
            #expect(kept.status == .noContent)
            let form = try await wang.get("/customers/new")
            #expect(form.text.contains(#"value="西湖机械""#) && form.text.contains(#"value="林晓""#) && form.text.contains("没有提交的内容"))
            #expect(try await wang.get("/drafts").text.contains(#"href="/customers/new""#))
            var li = try await site.browser(.li)
            #expect(try await !li.get("/customers/new").text.contains("西湖机械"))
            let entered = try await wang.submit(
                ["name": "西湖机械", "act": "draft", "draft": "/customers/new", "version": "0"], to: "/customers", from: "/customers/new")
            #expect(entered.status == .seeOther)
            #expect(try await !wang.get("/customers/new").text.contains("西湖机械"))
            #expect(try await wang.get("/drafts").text.contains("都写完了"))
        }
    }

    @Test("stays when the form is refused, and goes when its writer throws it away")
    func refusal() async throws {
        try await withSite { site in
            var wang = try await site.browser(.wang)
            _ = try await wang.submit(["place": "/customers/new", "content": "remark=x"], to: "/drafts", from: "/customers/new")
            let refused = try await wang.submit(
                ["name": "", "act": "draft", "draft": "/customers/new", "version": "0"], to: "/customers", from: "/customers/new")
            #expect(refused.status == .unprocessableContent)
            #expect(try await wang.get("/drafts").text.contains(#"href="/customers/new""#))
            let thrown = try await wang.submit(["place": "/customers/new"], to: "/drafts/discard", from: "/customers/new")
            #expect(thrown.headers[.location] == "/customers/new")
            #expect(try await !wang.get("/customers/new").text.contains("没有提交的内容"))
        }
    }

    @Test("meets what somebody else saved meanwhile, field by field")
    func conflict() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("西湖机械有限公司")
            var li = try await site.browser(.li)
            let before = try await site.cast.look(as: .li) { try $0.customers.reopen(number).version }
            let content = "version=\(before)&name=%E8%A5%BF%E6%B9%96%E6%9C%BA%E6%A2%B0%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&intent=medium"
            _ = try await li.submit(["place": "/customers/\(number)/edit", "content": content], to: "/drafts", from: "/customers/\(number)/edit")
            _ = try await site.cast.work(as: .boss) { try $0.customers.classify(number, from: before, .field(.intent), as: "low") }
            let form = try await li.get("/customers/\(number)/edit")
            #expect(form.text.contains("没有提交的内容") && form.text.contains(#"name="version" value="\#(before)""#))
            let met = try await li.submit(
                ["version": "\(before)", "name": "西湖机械有限公司", "intent": "medium", "act": "draft"], to: "/customers/\(number)",
                from: "/customers/\(number)/edit")
            #expect(met.status == .conflict && met.text.contains("合作意向"))
        }
    }

    @Test("is kept for a note and for a dealing too, and at no address without a form")
    func places() async throws {
        try await withSite { site in
            let number = try await site.cast.filed("西湖机械有限公司")
            var li = try await site.browser(.li)
            _ = try await li.submit(["place": "/customers/\(number)", "content": "text=%E8%B0%88%E4%BA%86"], to: "/drafts", from: "/customers/\(number)")
            #expect(try await li.get("/customers/\(number)").text.contains(">谈了</textarea>"))
            let dealing = "/customers/\(number)/dealings/new"
            _ = try await li.submit(["place": dealing, "content": "day=2026-03-01&lines%5B4%5D.name=%E6%9C%BA%E5%BA%8A"], to: "/drafts", from: dealing)
            let form = try await li.get(dealing)
            #expect(form.text.contains("没有提交的内容") && form.text.contains(#"value="机床""#))
            for place in ["/people", "https://example.com/", "/customers/a/b/c", "//customers/new", "/customers/new/", ""] {
                #expect(try await li.submit(["place": place, "content": "a=1"], to: "/drafts", from: dealing).status == .notFound)
            }
        }
    }
}
