import Testing

@testable import Web

@Suite("Markup")
struct HTMLTests {
    @Test(
        "Text is escaped wherever it is placed",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"),
            ("' & '", "&#39; &amp; &#39;"),
            ("杭州云帆 <精密> & 制造", "杭州云帆 &lt;精密&gt; &amp; 制造"),
            ("&amp;", "&amp;amp;"),
            ("“a\u{202E}b\u{2066}” — c\u{E2}", "“a\u{FFFD}b\u{FFFD}” — c\u{E2}"),
            ("", ""),
        ])
    func escapesText(text: String, expected: String) {
        let html: HTML = """
            <p title="\(text)">\(text)</p>
            """
        #expect(html.string == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test("Markup nests without being escaped twice")
    func nests() {
        let inner: HTML = "<b>\("a & b")</b>"
        #expect(("<p>\(inner)</p>" as HTML).string == "<p><b>a &amp; b</b></p>")
    }

    @Test("Several parts are placed one after another")
    func placesParts() {
        let parts = ["a", "<", "c"].map { "<li>\($0)</li>" as HTML }
        #expect(("<ul>\(parts)</ul>" as HTML).string == "<ul><li>a</li><li>&lt;</li><li>c</li></ul>")
        #expect(parts.joined(separator: ", ").string == "<li>a</li>, <li>&lt;</li>, <li>c</li>")
    }

    @Test("What is absent leaves nothing behind")
    func leavesNothingForAbsent() {
        let text: String? = nil
        let html: HTML? = nil
        #expect(("[\(text)\(html)\(attribute: "title", text)\(if: false, "<hr>")]" as HTML).string == "[]")
    }

    @Test("An attribute's value is quoted and escaped")
    func quotesAttributes() {
        let title: String? = "\"x\" & <y>"
        #expect(("<a\(attribute: "title", title)>" as HTML).string == "<a title=\"&quot;x&quot; &amp; &lt;y&gt;\">")
    }

    @Test("Whole numbers are written in digits")
    func writesNumbers() {
        #expect(("\(Int.min) \(0) \(1_286)" as HTML).string == "-9223372036854775808 0 1286")
    }
}
