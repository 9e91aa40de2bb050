import Foundation
import Testing

@testable import Web

@Suite("Every page")
struct DocumentTests {
    private var context: ViewContext {
        ViewContext(
            csrfToken: "token-1", viewer: Viewer(name: "<李梦>", position: "销售"), path: "/customers?q=\"", places: Place.allCases,
            waiting: [.verification: 3])
    }

    private var page: String {
        shell(title: "<客户>", place: .customers, context, "<p>content</p>").string
    }

    @Test("has no inline style, script or handler, so that the content policy can forbid them")
    func hasNothingInline() {
        #expect(page.range(of: #"\sstyle="#, options: .regularExpression) == nil)
        #expect(page.range(of: #"\son[a-z]+="#, options: .regularExpression) == nil)
        #expect(page.range(of: #"<script>|<script [^>]*>[^<]"#, options: .regularExpression) == nil)
    }

    @Test("names its language, palette and row height")
    func namesItsSettings() {
        #expect(page.contains("<html lang=\"zh-Hans\" data-theme=\"system\" data-density=\"comfortable\">"))
    }

    @Test("escapes the person, the title and its own address")
    func escapesContext() {
        #expect(!page.contains("<李梦>") && page.contains("&lt;李梦&gt;"))
        #expect(page.contains("<title>&lt;客户&gt; · 客档</title>"))
        #expect(page.contains("value=\"/customers?q=&quot;\""))
    }

    @Test("carries the token in each form that posts")
    func carriesToken() {
        let forms = page.components(separatedBy: "method=\"post\"").count - 1
        let tokens = page.components(separatedBy: "name=\"csrf\" value=\"token-1\"").count - 1
        #expect(forms > 0)
        #expect(forms == tokens)
    }

    @Test("shows where one is and what waits")
    func showsPlace() {
        #expect(page.contains("href=\"/customers\" data-go=\"c\" aria-current=\"page\""))
        #expect(page.contains("class=\"waiting\">3<"))
    }

    @Test("loads only assets that the program serves")
    func loadsKnownAssets() throws {
        let pattern = /\/assets\/[\w.-]+/
        let addresses = Set(page.matches(of: pattern).map { String($0.output) })
        #expect(addresses.count >= 4)
        for address in addresses {
            #expect(Assets.asset(at: address) != nil, "\(address)")
        }
    }
}
