import Testing

@Suite("Swift source is taken apart into code, strings and comments")
struct SwiftTextTests {
    @Test("The contents of strings and comments are not code")
    func contentsAreBlank() {
        let swift = SwiftText("let a = \"try!\" // as!\nlet b = 1 /* print( */")
        #expect(swift.codeLines == ["let a = \"    \"       ", "let b = 1             "])
        #expect(swift.literals.map(\.text) == ["try!"])
        #expect(swift.comments.map(\.line) == [1, 2])
    }

    @Test("What stands in an interpolation is code, and a string in it a string of its own")
    func interpolation() {
        let swift = SwiftText(#"let a = "<b>\(t("客户", en: "Customers"))</b>""#)
        #expect(swift.literals.map(\.text) == ["客户", "Customers", "<b></b>"])
        #expect(swift.codeLines.first?.contains("\", en: \"") == true)
    }

    @Test("An escaped quotation mark does not end a string")
    func escapes() {
        #expect(SwiftText(#"let a = "say \"try!\" now"; b()"#).codeLines.first?.hasSuffix("; b()") == true)
    }

    @Test("Strings of several lines and raw strings are read")
    func otherLiterals() {
        let swift = SwiftText("let a = \"\"\"\n  he said \"try!\"\n  \"\"\"\nlet b = #\"\\(try!) \"as!\"\"#\nc()")
        #expect(swift.codeLines.last == "c()")
        #expect(swift.codeLines.count == 5)
        #expect(!swift.codeLines.joined().contains("!"))
    }

    @Test("A quotation mark alone in a line does not swallow the file")
    func unfinished() {
        #expect(SwiftText("let a = \"oops\nlet b = 2").codeLines.last == "let b = 2")
    }
}
