import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Web

@Suite("The desk", .onBothEngines)
struct DeskTests {
    @Test("shows a salesperson what was sent back, and a manager what waits to be verified")
    func errands() async throws {
        try await withSite { site in
            let number = try await site.cast.submitted("杭州西湖机械有限公司")
            var manager = try await site.browser(.zhang)
            let desk = try await manager.get("/")
            #expect(desk.text.contains("杭州西湖机械有限公司"))
            #expect(desk.text.contains("class=\"waiting\">1"))
            try await site.cast.work(as: .zhang) { work in
                _ = try work.customers.sendBack(number, from: 2, because: PrivateText("电话少一位"))
            }
            var li = try await site.browser(.li)
            #expect(try await li.get("/").text.contains("被退回，修改后再提交"))
            #expect(try await !manager.get("/").text.contains("class=\"waiting\""))
        }
    }

    @Test("shows nobody another's customers, and an administrator none", arguments: [Cast.Part.wang, .admin, .auditor])
    func hidden(part: Cast.Part) async throws {
        try await withSite { site in
            _ = try await site.cast.filed("杭州西湖机械有限公司")
            var browser = try await site.browser(part)
            let desk = try await browser.get("/")
            #expect(desk.status == .ok)
            #expect(!desk.text.contains("西湖机械"))
        }
    }

    @Test("leads those without customers to where they work")
    func doors() async throws {
        try await withSite { site in
            var auditor = try await site.browser(.auditor)
            let trail = try await auditor.get("/").text
            #expect(trail.contains("查阅留痕") && !trail.contains("人员与部门"))
            var admin = try await site.browser(.admin)
            let accounts = try await admin.get("/").text
            #expect(accounts.contains("查阅留痕") && accounts.contains("人员与部门") && accounts.contains("密码规则"))
            var li = try await site.browser(.li)
            #expect(try await !li.get("/").text.contains("从这里开始"))
        }
    }

    @Test("shows what the reader had in hand last, and before that what was changed last")
    func recents() async throws {
        try await withSite { site in
            let number = try await site.draft()
            var manager = try await site.browser(.zhang)
            let before = try await manager.get("/").text
            #expect(before.contains("最近更新") && before.contains("西湖机械"))
            _ = try await site.draft("宁波港口物流有限公司")
            _ = try await manager.get("/customers/\(number)")
            let after = try await manager.get("/").text
            #expect(after.contains("我最近看过和改过的") && after.contains("西湖机械") && !after.contains("宁波港口"))
        }
    }

    @Test("counts over the API what it counts on the page")
    func counts() async throws {
        try await withSite { site in
            _ = try await site.cast.submitted("杭州西湖机械有限公司")
            var program = try await site.program(.zhang)
            #expect(try await program.get("/api/v1/desk").text == #"{"toVerify":1,"returned":0,"drafts":0}"#)
        }
    }
}
