import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("Entering a customer", .onBothEngines)
struct CustomerEntryTests {
    @Test("A name is enough for a draft, by form and over the API")
    func draft() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let saved = try await li.submit(["name": "西湖机械", "act": "draft"], to: "/customers", from: "/customers/new")
            #expect(saved.status == .seeOther && saved.headers[.location] == "/customers/KH-202603001")
            #expect(try await li.follow(saved).text.contains("西湖机械"))
            var program = try await site.program(.li)
            let made = try await program.send(.post, "/api/v1/customers", json: #"{"name":"东湖机电"}"#)
            #expect(made.status == .created && made.headers[.eTag] == "\"v1\"")
            #expect(made.headers[.location] == "/api/v1/customers/KH-202603002")
            #expect(made.text.contains(#""state":"draft""#))
        }
    }

    @Test("Every problem is named at its field, and nothing that was typed is lost")
    func problems() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let answer = try await li.submit(
                [
                    "name": "西湖<机械>", "phone": "1380013800", "email": "不是邮箱", "contacts": "shown",
                    "contacts[0].name": "陈建国", "contacts[0].phones[0]": "12345", "notes": "第一行",
                ], to: "/customers", from: "/customers/new")
            #expect(answer.status == .unprocessableContent)
            for id in ["field-phone", "field-email", "field-contacts[0].phones[0]"] {
                #expect(answer.text.contains("href=\"#\(id)\""), "\(id)")
            }
            for typed in ["西湖&lt;机械&gt;", "1380013800", "不是邮箱", "陈建国", "12345", "第一行"] {
                #expect(answer.text.contains(typed), "\(typed)")
            }
            #expect(!answer.text.contains("西湖<机械>"))
        }
    }

    @Test("Problems over the API are in both languages with the field named (RFC 9457)")
    func problemDetails() async throws {
        try await withSite { site in
            var program = try await site.program(.li)
            let json = #"{"name":"","phone":"12","contacts":[{"name":"陈","phones":["x"]}]}"#
            let answer = try await program.send(.post, "/api/v1/customers", json: json)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.headers[.contentType] == "application/problem+json")
            for field in ["name", "phone", "contacts[0].phones[0]"] {
                #expect(answer.text.contains("\"field\":\"\(field)\""), "\(field)")
            }
            #expect(answer.text.contains("\"zh\":") && answer.text.contains("\"en\":"))
        }
    }

    @Test("Saving and sending at once files nothing that lacks a required field, and saves nothing then")
    func saveAndSend() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let answer = try await li.submit(["name": "西湖机械", "act": "submit"], to: "/customers", from: "/customers/new")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#field-coreNeed\"") && answer.text.contains("href=\"#field-contacts\""))
            #expect(try await li.get("/customers").text.contains("西湖机械") == false)
        }
    }

    @Test("Enter in a field saves and does no more: the form's first button is the draft's")
    func enter() async throws {
        try await withSite { site in
            let number = try await site.draft()
            for path in ["/customers/new", "/customers/\(number)/edit"] {
                let form = try await site.visit(path, as: .li).text
                let first = try #require(form.firstMatch(of: /<button[^>]*name="act" value="([^"]+)"/)?.output.1)
                #expect(first == "draft", "\(path)")
            }
        }
    }

    @Test("One more row of contacts needs no script, and keeps what was typed")
    func addContact() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let answer = try await li.submit(
                ["name": "西湖机械", "contacts": "shown", "contacts[0].name": "陈建国", "act": "add-contact"],
                to: "/customers", from: "/customers/new")
            #expect(answer.status == .ok)
            #expect(answer.text.contains("name=\"contacts[2].name\"") && answer.text.contains("陈建国"))
        }
    }

    @Test("Owner, version and state cannot be smuggled in by a salesperson")
    func smuggling() async throws {
        try await withSite { site in
            let wang = site.cast.id(.wang).rawValue
            var program = try await site.program(.li)
            let json = #"{"name":"甲","owner":\#(wang),"version":9,"state":"filed","number":"KH-1","id":7}"#
            let made = try await program.send(.post, "/api/v1/customers", json: json)
            #expect(made.text.contains("\"owner\":\(site.cast.id(.li).rawValue)"))
            #expect(made.text.contains("\"version\":1") && made.text.contains("\"state\":\"draft\""))
            #expect(made.text.contains("\"number\":\"KH-202603001\""))
        }
    }

    @Test("Who does not enter customers is refused", arguments: [Cast.Part.service, .auditor, .admin])
    func refused(part: Cast.Part) async throws {
        try await withSite { site in
            var browser = try await site.browser(part)
            #expect(try await browser.get("/customers/new").status == .forbidden)
            var program = try await site.program(part)
            #expect(try await program.send(.post, "/api/v1/customers", json: #"{"name":"甲"}"#).status == .forbidden)
        }
    }
}

@Suite("Changing a customer", .onBothEngines)
struct CustomerChangeTests {
    @Test("The form shows what its reader may see, and saving it as it came changes nothing")
    func roundTrip() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            let form = try await li.get("/customers/\(number)/edit")
            #expect(form.text.contains("138****8000") && !form.text.contains("13800138000"))
            let fields = form.fields
            #expect(fields.contains { $0.name == "contacts[0].phones[0]" && $0.value == "138****8000" })
            let saved = try await li.post("/customers/\(number)", form: SiteForm.text(of: fields + [("act", "draft")]))
            #expect(saved.status == .seeOther)
            let customer = try await site.cast.look(as: .li) { try $0.customers.open(number) }
            #expect(customer.version == 1)
            #expect(customer.content.contacts[0].phones == [PrivateText("13800138000")])
        }
    }

    @Test("Two people editing: the second is shown both, chooses, and nothing is lost")
    func conflict() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            _ = try await site.cast.work(as: .zhang) { work in
                try work.customers.change(number, from: 1, by: CustomerEntry(values: [.notes: "张经理写的", .website: "www.a.cn"]))
            }
            let met = try await li.submit(
                ["version": "1", "notes": "李销售写的", "address": "文三路 1 号"], to: "/customers/\(number)",
                from: "/customers/\(number)/edit")
            #expect(met.status == .conflict)
            for text in ["张经理写的", "李销售写的", "文三路 1 号", "张经理"] { #expect(met.text.contains(text), "\(text)") }
            let settled = try await li.post(
                "/customers/\(number)/resolve",
                form: SiteForm.text(of: met.fields.filter { !$0.name.hasPrefix("take-") } + [("take-notes", "right"), ("take-address", "left")]))
            #expect(settled.status == .seeOther)
            let customer = try await site.cast.look(as: .li) { try $0.customers.open(number) }
            #expect(customer.content.notes == PrivateText("张经理写的"))
            #expect(customer.content.address == PrivateText("文三路 1 号"))
            #expect(customer.content.website == PrivateText("www.a.cn"))
        }
    }

    @Test("Over the API a change needs the version it is based on; an old one is answered with both versions")
    func ifMatch() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.program(.li)
            let path = "/api/v1/customers/\(number)"
            #expect(try await li.send(.patch, path, json: #"{"notes":"x"}"#).status == .preconditionRequired)
            let changed = try await li.send(.patch, path, json: #"{"notes":"第二版"}"#, [.ifMatch: "\"v1\""])
            #expect(changed.status == .ok && changed.headers[.eTag] == "\"v2\"")
            let old = try await li.send(.patch, path, json: #"{"notes":"旧的"}"#, [.ifMatch: "\"v1\""])
            #expect(old.status == .preconditionFailed)
            #expect(old.text.contains("\"currentVersion\":2") && old.text.contains("第二版") && old.text.contains("\"base\":{"))
        }
    }

    @Test("PUT clears what it does not mention, PATCH leaves it")
    func putAndPatch() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.program(.li)
            let path = "/api/v1/customers/\(number)"
            _ = try await li.send(.patch, path, json: #"{"notes":"备注"}"#, [.ifMatch: "\"v1\""])
            let patched = try await site.cast.look(as: .li) { try $0.customers.open(number).content }
            #expect(patched.coreNeed != nil && patched.notes == PrivateText("备注"))
            _ = try await li.send(.put, path, json: #"{"name":"只剩名称"}"#, [.ifMatch: "\"v2\""])
            let put = try await site.cast.look(as: .li) { try $0.customers.open(number).content }
            #expect(put.name == PrivateText("只剩名称") && put.coreNeed == nil && put.contacts.isEmpty)
            #expect(put.ownerID == site.cast.id(.li))
        }
    }

    @Test("What was read over the API can be sent back whole, masks and all")
    func apiRoundTrip() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.program(.li)
            let read = try await li.get("/api/v1/customers/\(number)")
            #expect(read.text.contains("\"masked\":[\"contacts[0].phones[0]\"]"))
            let sent = try await li.send(.put, "/api/v1/customers/\(number)", json: read.text, [.ifMatch: "\"v1\""])
            #expect(sent.status == .ok && sent.headers[.eTag] == "\"v1\"", "\(sent.text)")
        }
    }

    @Test("A single field is changed in place, also without scripts")
    func singleField() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var li = try await site.browser(.li)
            let fragment = try await li.get("/customers/\(number)/facts/coreNeed", [.htmxRequest: "true"])
            #expect(fragment.text.hasPrefix("<div class=\"fact"))
            let page = try await li.get("/customers/\(number)/facts/coreNeed")
            #expect(page.text.contains("<!doctype html>"))
            let saved = try await li.submit(
                ["version": "1", "coreNeed": "新的需求"], to: "/customers/\(number)/facts/coreNeed",
                from: "/customers/\(number)/facts/coreNeed")
            #expect(saved.status == .seeOther)
            #expect(try await li.get("/customers/\(number)").text.contains("新的需求"))
            let refused = try await li.submit(
                ["version": "2", "email": "x"], to: "/customers/\(number)/facts/email", from: "/customers/\(number)/facts/email")
            #expect(refused.status == .unprocessableContent && refused.text.contains("value=\"x\""))
            for other in ["contacts", "owner", "nothing"] {
                #expect(try await li.get("/customers/\(number)/facts/\(other)").status == .notFound)
            }
        }
    }
}
