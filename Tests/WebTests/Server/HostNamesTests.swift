import Archive
import HTTPTypes
import TestEngines
import TestSupport
import Testing

@testable import Web

@Suite("The names a server answers to", .onBothEngines)
struct HostNamesTests {
    private let names = HostNames(["https://Kedang.example.com:8443/", "box"])

    @Test(
        "are this machine's own, plain addresses, and those that were set",
        arguments: [
            "localhost", "LOCALHOST:8080", "kedang.localhost", "127.0.0.1:8080", "192.168.1.5", "[::1]:8080", "[2001:db8::7]",
            "kedang.example.com", "KEDANG.example.com.:80", "box:8080",
        ])
    func ours(host: String) {
        #expect(names.contains(host))
    }

    @Test(
        "are no others, which a page elsewhere could have made to lead here",
        arguments: [
            "", "evil.example", "kedang.example.com.evil.example", "notlocalhost", "localhost.evil.example", "127.0.0.1.evil.example",
            "127.1", "0x7f.1", "[localhost]evil", "example.com", String(repeating: "a", count: 4_000),
        ])
    func others(host: String) {
        #expect(!names.contains(host))
    }

    @Test(
        "are loopback where no other machine can use them",
        arguments: [
            ("localhost", true), ("127.0.0.1", true), ("127.8.8.8:80", true), ("::1", true), ("[::1]:8080", true),
            ("http://localhost:8080", true), ("0.0.0.0", false), ("::", false), ("192.168.1.5", false),
            ("https://kedang.example.com", false), ("127.0.0.1.evil.example", false),
        ])
    func loopback(host: String, isLoopback: Bool) {
        #expect(SiteSettings.isLoopback(host) == isLoopback)
    }

    @Test("are asked for before anybody is recognised: under another name even a signed-in person sees and changes nothing")
    func rebinding() async throws {
        try await withSite { site in
            var li = try await site.browser(.li)
            let number = try await site.draft()
            let page = try await li.get("/customers/\(number)")
            #expect(page.text.contains("杭州西湖机械有限公司"))
            let before = site.cast.archive.tail.lastChange
            li.host = "evil.example"
            for path in ["/customers/\(number)", "/healthz", "/nowhere", "/s"] {
                let answer = try await li.get(path)
                #expect(answer.status == .misdirectedRequest && !answer.text.contains("杭州西湖机械有限公司"), "\(path)")
            }
            let form = SiteForm.text(["version": "1", "name": "改名"], page)
            #expect(try await li.post("/customers/\(number)", form: form).status == .misdirectedRequest)
            #expect(site.cast.archive.tail.lastChange == before)
        }
    }
}
