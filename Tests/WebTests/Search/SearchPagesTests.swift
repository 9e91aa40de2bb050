import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("Search and palette", .onBothEngines)
struct SearchPagesTests {
    @Test("What was found is marked in the text around it")
    func excerpt() async throws {
        try await withSite { site in
            _ = try await site.draft()
            var li = try await site.browser(.li)
            let page = try await li.get("/search?q=%E5%B9%B4%E5%BA%A6%E7%BB%B4%E6%8A%A4")
            #expect(page.text.contains("数控机床<mark>年度维护</mark>"))
            #expect(page.text.contains("核心需求"))
        }
    }

    @Test("A contact's name found by a role that may not see it is not shown")
    func coveredName() async throws {
        try await withSite { site in
            _ = try await site.draft()
            for path in ["/search?q=%E5%BB%BA%E5%9B%BD", "/palette?q=%E5%BB%BA%E5%9B%BD", "/api/v1/customers/search?q=%E5%BB%BA%E5%9B%BD"] {
                let answer = try await site.visit(path, as: .service)
                #expect(answer.text.contains("西湖机械") && !answer.text.contains("陈建国"), "\(path)")
            }
        }
    }

    @Test("Too little to look up is said, not refused", arguments: ["", "a", "%20"])
    func tooShort(_ text: String) async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let page = try await li.get("/search?q=\(text)")
            #expect(page.status == .ok && page.text.contains("请至少输入两个字或字母"))
        }
    }

    @Test("The palette offers acts by role", arguments: [Cast.Part.li, .zhang, .service])
    func acts(part: Cast.Part) async throws {
        try await withSite { site in
            let text = try await site.visit("/palette?q=", as: part).text
            #expect(text.contains("/customers/new") == part.role.changesCustomers)
            #expect(text.contains("href=\"/verify\"") == part.role.verifies)
        }
    }

    @Test("Who sees no customers is offered no search, on no page, and no keys for it, but a palette to go places", arguments: Cast.Part.allCases)
    func nothingToFind(part: Cast.Part) async throws {
        try await withSite { site in
            for path in ["/", "/account", "/help/keys", "/about"] {
                let text = try await site.visit(path, as: part).text
                #expect(text.contains("role=\"search\"") == part.role.seesCustomers, "\(path)")
                #expect(text.contains("data-open-palette") != part.role.seesCustomers && text.contains("id=\"palette\""), "\(path)")
            }
            let keys = try await site.visit("/help/keys", as: part).text
            #expect(keys.contains("到搜索框") == part.role.seesCustomers)
            let palette = try await site.visit("/palette?q=", as: part).text
            #expect(palette.contains("/customers") == part.role.seesCustomers && palette.contains("/account"))
            #expect(palette.contains("/settings/security") == (part.role == .administrator || part.role == .executive))
            #expect(try await site.visit("/search?q=x", as: part).status == (part.role.seesCustomers ? .ok : .forbidden))
        }
    }
}
