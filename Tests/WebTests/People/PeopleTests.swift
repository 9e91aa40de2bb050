import Archive
import Foundation
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("People and departments", .onBothEngines)
struct PeopleTests {
    @Test("are added with a password that is shown once and has to be changed first")
    func adds() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let department = site.cast.departments.salesOne.rawValue
            let added = try await admin.submit(
                ["name": "赵新人", "account": "zhao", "role": "salesperson", "department": "\(department)"],
                to: "/people/new", from: "/people/new")
            let password = try #require(added.text.firstMatch(of: /[0-9a-z]{4}(-[0-9a-z]{4}){3}/)?.output.0)
            #expect(try await !admin.get("/people").text.contains(password))

            var zhao = try site.stranger()
            _ = try await zhao.submit(["account": "zhao", "password": String(password)], to: "/s", from: "/s")
            #expect(try await zhao.get("/customers").headers[.location] == "/account/password")
            let changed = try await zhao.submit(
                ["oldPassword": String(password), "password": "a-Much-longer-phrase 5", "passwordAgain": "a-Much-longer-phrase 5"],
                to: "/account/password", from: "/account/password")
            #expect(changed.headers[.location] == "/account")
            #expect(try await zhao.get("/account").status == .ok)
        }
    }

    @Test("keep what was typed when an answer is refused")
    func keepsAnswers() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let answer = try await admin.submit(
                ["name": "赵新人", "account": "li", "role": "manager"], to: "/people/new", from: "/people/new")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("赵新人"))
            #expect(answer.text.contains("#field-department"))
        }
    }

    @Test("show what was typed beside what somebody else saved meanwhile")
    func meets() async throws {
        try await withSite { site in
            var admin = try await site.browser(.admin)
            let (person, department) = (site.cast.id(.li), site.cast.departments.salesTwo)
            let (path, place) = ("/people/\(person.rawValue)", "/people/departments")
            let old = try #require(try await admin.get(path).text.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            let section = try await admin.get(place).text.components(separatedBy: "departments/\(department.rawValue)\"")[1]
            let oldPlace = try #require(section.firstMatch(of: /name="version" value="(\d+)"/)?.output.1)
            _ = try await site.cast.work(as: .admin) { work in
                _ = try work.departments.change(department, name: "华东部", parentID: nil)
                return try work.people.change(
                    person, to: PersonDetails(name: "李小销", role: .salesperson, departmentID: department))
            }
            let met = try await admin.submit(
                ["version": String(old), "name": "李大销", "role": "salesperson", "department": ""], to: path, from: path)
            #expect(met.status == .conflict)
            #expect(met.text.contains(#"value="李大销""#) && met.text.contains("现在保存的：<b>李小销</b>"))
            let metPlace = try await admin.submit(
                ["version": String(oldPlace), "name": "华南部", "parent": ""], to: "\(place)/\(department.rawValue)", from: place)
            #expect(metPlace.status == .conflict)
            #expect(metPlace.text.contains(#"value="华南部""#) && metPlace.text.contains("现在保存的：<b>华东部</b>"))
        }
    }

    @Test("lose their sessions when they are switched off")
    func switchesOff() async throws {
        try await withSite { site in
            var (admin, li) = (try await site.browser(.admin), try await site.browser(.li))
            let path = "/people/\(site.cast.id(.li).rawValue)"
            let off = try await admin.submit([:], to: "\(path)/disable", from: path)
            #expect(off.status == .seeOther)
            #expect(try await li.get("/").status == .seeOther)
        }
    }

    @Test("are changed over the API on the version that was read, and on no other")
    func versions() async throws {
        try await withSite { site in
            var admin = try await site.program(.admin)
            let path = "/api/v1/people/\(site.cast.id(.li).rawValue)"
            let tag = try #require(try await admin.get(path).headers[.eTag])
            #expect(try await admin.send(.patch, path, json: #"{"name":"李红"}"#).status == .preconditionRequired)
            let changed = try await admin.send(.patch, path, json: #"{"name":"李红"}"#, [.ifMatch: tag])
            #expect(changed.status == .ok)
            #expect(changed.text.contains("李红"))
            let late = try await admin.send(.patch, path, json: #"{"name":"李白"}"#, [.ifMatch: tag])
            #expect(late.status == .preconditionFailed)
            #expect(late.text.contains("currentVersion"))
        }
    }

    @Test("are listed page by page, 1 to 200 at once")
    func pages() async throws {
        try await withSite { site in
            var li = try await site.program(.li)
            let first = try await li.get("/api/v1/people?limit=5")
            let cursor = try #require(first.text.firstMatch(of: /"next":"([^"]+)"/)?.output.1)
            #expect(try await li.get("/api/v1/people?limit=5&cursor=\(cursor)").text.contains(#""next":null"#))
            #expect(try await li.get("/api/v1/people?limit=0").status == .unprocessableContent)
        }
    }

    @Test("stand in departments that cannot be below themselves")
    func departments() async throws {
        try await withSite { site in
            var admin = try await site.program(.admin)
            let company = site.cast.departments.company.rawValue
            let answer = try await admin.send(
                .put, "/api/v1/departments/\(company)",
                json: #"{"name":"公司","parentId":\#(site.cast.departments.salesOne.rawValue)}"#,
                [.ifMatch: try await admin.get("/api/v1/departments/\(company)").headers[.eTag] ?? ""])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains(#""field":"parent""#))
        }
    }
}
