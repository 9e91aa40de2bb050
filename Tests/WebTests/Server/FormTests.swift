import Testing

@testable import Web

@Suite("A form")
struct FormTests {
    @Test("gives its values decoded, without blanks around them")
    func values() throws {
        let form = try Form(
            urlencoded: "name=%E5%8D%8E%E4%B8%9C+%E6%9C%BA%E7%94%B5%E3%80%80&tags=a&tags=+b+&tags=&n=12&on=1&bare".utf8)
        #expect(form.text("name") == "华东 机电")
        #expect(form.texts("tags") == ["a", "b"])
        #expect(form.number("n") == 12)
        #expect(form.isTicked("on"))
        #expect(form.contains("bare") && form.text("bare") == nil)
        #expect(form.text("absent") == nil)
    }

    @Test("gives a password as it was typed")
    func raw() throws {
        #expect(try Form(urlencoded: "password=+a%20b+".utf8).raw("password") == " a b ")
    }

    @Test("gives groups in the order of their numbers, and nothing of what has another shape")
    func groups() throws {
        let text =
            "contacts[10][name]=B&contacts[2][name]=A&contacts[2][phone]=1&contacts[x][name]=C&contacts[-1][name]=D&contacts[1]=E&contacts[1][a][b]=F"
        let groups = try Form(urlencoded: text.utf8).groups("contacts")
        #expect(groups.map { $0.text("name") } == ["A", "B"])
        #expect(groups.first?.text("phone") == "1")
    }

    @Test("takes a per cent sign for itself where no hexadecimal digits follow", arguments: ["100%", "%zz", "%4", "%"])
    func stray(_ text: String) throws {
        #expect(try Form(urlencoded: "a=\(text)".utf8).text("a") == text)
    }

    @Test("is refused when it is not UTF-8, has too many fields or too long a name")
    func refused() {
        #expect(throws: FormError.notText) { try Form(urlencoded: "a=%FF%FE".utf8) }
        #expect(throws: FormError.tooManyFields(max: Form.entriesMax)) {
            try Form(urlencoded: String(repeating: "a=1&", count: Form.entriesMax + 1).utf8)
        }
        #expect(throws: FormError.nameTooLong(bytesMax: Form.nameBytesMax)) {
            try Form(urlencoded: String(repeating: "a", count: Form.nameBytesMax + 1).utf8)
        }
    }

    @Test("survives any bytes")
    func anyBytes() {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
                Bool.random(using: &numbers)
                    ? UInt8.random(in: 0...255, using: &numbers)
                    : Array("%&=+[]0aF".utf8).randomElement(using: &numbers) ?? 0
            }
            _ = (try? Form(urlencoded: bytes))?.groups("a")
        }
    }
}
