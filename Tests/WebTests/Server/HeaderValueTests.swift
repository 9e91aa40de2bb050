import Testing

@testable import Web

@Suite("A value in a header")
struct HeaderValueTests {
    @Test("with parameters is read as browsers write it")
    func parameters() {
        let header = HeaderParameters(
            #"Form-Data; name="a;b\"c" ; filename="100%22.txt";filename*=UTF-8''%e5%ae%a2; odd; =x"#)
        #expect(header.value == "form-data")
        #expect(header["name"] == #"a;b"c"#)
        #expect(header["filename"] == #"100".txt"#)
        #expect(header["filename*"].flatMap(HeaderParameters.extended) == "客")
        #expect(header["absent"] == nil)
    }

    @Test("survives any text")
    func anyText() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<3_000 {
            let text = String((0..<40).map { _ in "a;=\"\\ *'%2客\t,".randomElement(using: &numbers) ?? "a" })
            _ = HeaderParameters(text)["a"]
            _ = Cookies(text)
            _ = Tongue.chosen(cookie: nil, acceptLanguage: text)
            _ = TagList(text)
            _ = AcceptEncoding.allowsGzip(text)
            _ = Bearer(authorization: text)
            _ = Etag(text)
            _ = AddressBlock(text)
        }
    }

    @Test(
        "names a file without its folders or what hides its ending",
        arguments: [
            ("../../etc/passwd", "passwd"), ("C:\\a\\b.xlsx", "b.xlsx"), ("", "file"), ("...", "file"), ("/", "file"),
            ("客户\u{202E}xslx.exe", "客户xslx.exe"), ("a\u{0}b\r\n.csv", "ab.csv"), (" .hidden", "hidden"),
        ])
    func fileName(sent: String, safe: String) {
        #expect(FileName.safe(sent) == safe)
    }

    @Test("keeps a long file name's ending")
    func longFileName() {
        let name = FileName.safe(String(repeating: "客", count: 200) + ".xlsx")
        #expect(name.utf8.count <= FileName.bytesMax && name.hasSuffix("客.xlsx"))
    }

    @Test("gives a download's name twice")
    func disposition() {
        #expect(
            ContentDisposition.attachment(name: "客户\"1.csv")
                == #"attachment; filename="__1.csv"; filename*=UTF-8''%E5%AE%A2%E6%88%B71.csv"#)
    }

    @Test(
        "chooses the language: the one chosen before, else what the browser asks for first, else Chinese",
        arguments: [
            (nil, nil, Tongue.zh), ("en", "zh-CN", .en), ("xx", "en-GB,en;q=0.9", .en),
            (nil, "fr,en;q=0.3,zh-CN;q=0.5", .zh),
            (nil, "zh;q=0, en;q=0.1", .en), (nil, "fr", .zh),
        ])
    func tongue(cookie: String?, accept: String?, tongue: Tongue) {
        #expect(Tongue.chosen(cookie: cookie, acceptLanguage: accept) == tongue)
    }

    @Test(
        "allows gzip, or does not",
        arguments: [
            ("gzip, br", true), ("br;q=1, gzip;q=0.2", true), ("*", true), ("gzip;q=0", false), ("br", false),
            (nil, false),
        ])
    func gzip(accept: String?, isAllowed: Bool) {
        #expect(AcceptEncoding.allowsGzip(accept) == isAllowed)
    }

    @Test("sets a cookie that scripts and other sites cannot use")
    func cookie() {
        #expect(
            SetCookie(.session, "abc", secondsMax: 60)?.text(isTLS: true)
                == "__Host-kedang-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60")
        #expect(SetCookie(.session, "abc")?.text(isTLS: false) == "kedang-session=abc; Path=/; HttpOnly; SameSite=Lax")
        #expect(SetCookie(.session, "a;b") == nil)
        #expect(SetCookie.deletion(of: .session).text(isTLS: false).contains("Max-Age=0"))
    }

    @Test("over TLS counts only under the protected cookie name")
    func cookieName() {
        let cookies = Cookies("kedang-session=planted; __Host-kedang-session=own; kedang-session=second")
        #expect(cookies[.session, isTLS: true] == "own")
        #expect(cookies[.session, isTLS: false] == "planted")
    }
}
