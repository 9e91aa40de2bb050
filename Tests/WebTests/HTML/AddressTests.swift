import Testing

@testable import Web

@Suite("Addresses")
struct AddressTests {
    @Test(
        "Addresses from outside that are on the list pass",
        arguments: [
            "https://example.com/a?b=c", "HTTP://example.com", "mailto:li@example.com", "tel:+8657188888888", "/customers/KH-202405001", "/",
            "?lang=en",
        ])
    func accepts(text: String) {
        #expect(Address.outside(text)?.text == text)
    }

    @Test(
        "Addresses from outside that are not on the list are refused",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x",
            "//evil.example", "/\\evil.example", "\\\\evil.example", "https://", "ftp://example.com", "evil.example", "", "/a\nb",
        ])
    func refuses(text: String) {
        #expect(Address.outside(text) == nil)
    }

    @Test(
        "Where to return to may only be on this site",
        arguments: [
            ("/customers?view=mine", true), ("https://evil.example", false), ("//evil.example", false), ("?x", false), ("mailto:a@b.c", false),
        ])
    func staysLocal(text: String, isAllowed: Bool) {
        #expect((Address.local(text) != nil) == isAllowed)
    }

    @Test("An address too long to be meant is refused")
    func boundsLength() {
        #expect(Address.outside("/" + String(repeating: "a", count: Address.outsideBytesMax)) == nil)
    }

    @Test("What is placed in an address is encoded and adds neither part nor query item")
    func encodes() {
        #expect(("/customers/\("a/../b?c=d#e&f")" as Address).text == "/customers/a%2F..%2Fb%3Fc%3Dd%23e%26f")
        #expect(("/search?\(query: [("q", "云帆 & x"), ("view", "mine")])" as Address).text == "/search?q=%E4%BA%91%E5%B8%86%20%26%20x&view=mine")
    }

    @Test("An empty part does not turn an address into another site's")
    func keepsEmptyPartsHere() {
        #expect(("/\("")/evil.example" as Address) == .home)
    }
}
