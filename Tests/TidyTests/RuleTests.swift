import Testing

@Suite("Every rule finds the fault it is there for")
struct RuleTests {
    private let imports = ImportRule(
        arrows: Arrows(markdown: "```\nWeb -> Archive\nArchive -> Database\nDatabase ->\n```"))

    @Test(
        "An import against the arrows is found",
        arguments: [
            ("Sources/Web/A.swift", "import Database"),
            ("Sources/Archive/A.swift", "@testable import Web"),
            ("Sources/Archive/A.swift", "public import struct Web.Page"),
            ("Sources/Archive/A.swift", "import GRDB"),
            ("Sources/Attic/A.swift", "import Database"),
        ])
    func importsAgainstTheArrows(path: String, line: String) {
        #expect(imports.findings(in: "import Foundation\n" + line, at: path).map(\.line) == [2])
    }

    @Test(
        "An import along the arrows passes",
        arguments: [
            ("Sources/Web/A.swift", "import Archive"),
            ("Sources/Database/A.swift", "import GRDB"),
            ("Sources/Web/A.swift", "import Hummingbird"),
            ("Tests/WebTests/A.swift", "@testable import Database"),
            ("Sources/Web/A.swift", "// import Database"),
        ])
    func importsAlongTheArrows(path: String, line: String) {
        #expect(imports.findings(in: line, at: path).isEmpty)
    }

    @Test("An engine that is named outside the files for it is found")
    func engines() {
        for line in ["case .sqlite: 1", "PostgresSession()", "WHERE t MATCH fts5"] {
            #expect(EngineRule().findings(in: line, at: "Sources/Archive/A.swift").map(\.line) == [1])
            #expect(EngineRule().findings(in: line, at: "Sources/Archive/A+Engines.swift").isEmpty)
            #expect(EngineRule().findings(in: "// " + line, at: "Sources/Archive/A.swift").isEmpty)
            #expect(EngineRule().findings(in: line, at: "Sources/Database/A.swift").isEmpty)
        }
    }

    @Test(
        "Code that ends the program or speaks past the log is found",
        arguments: [
            "let a = b!", "let a = b!.c", "f(a[0]!)", "var a: String!", "try! f()", "let a = b as! C",
            "fatalError(\"no\")",
            "print(a)", "{ print(a) }", "debugPrint(a)", "final class A: @unchecked Sendable {}",
        ])
    func forbiddenCode(line: String) {
        #expect(ForbiddenCodeRule().findings(in: "\n" + line).map(\.line) == [2])
    }

    @Test(
        "Code that only looks like it passes",
        arguments: [
            "if !a { b() }", "if a != b {}", "if a !== b {}", "let a = \"wow! print(\"", "// try! nothing",
            "page.print(a)",
            "fingerprint(a)", "guard !(a && b) else { return }",
            "// Guarded by a lock.\nfinal class A: @unchecked Sendable {}",
        ])
    func harmlessCode(text: String) {
        #expect(ForbiddenCodeRule().findings(in: text).isEmpty)
    }

    @Test("The command line may speak to who called it")
    func commandLinePrints() {
        #expect(ForbiddenCodeRule().findings(in: "print(a)", at: "Sources/Kedang/A.swift").isEmpty)
    }

    @Test("A file of more than 300 lines is found, unless it is a table of facts")
    func longFiles() {
        let text = String(repeating: "let a = 1\n", count: LengthRule.fileLinesMax + 1)
        #expect(LengthRule().findings(in: text).count == 1)
        #expect(LengthRule().findings(in: text, at: "Sources/Archive/Regions/RegionTable+East.swift").isEmpty)
        #expect(LengthRule().findings(in: text, at: "Sources/Web/Look/Table.swift").count == 1)
        #expect(LengthRule().findings(in: String(text.dropLast(10))).isEmpty)
    }

    @Test("A function of more than 40 lines is found")
    func longFunctions() {
        func function(lineCount: Int) -> String {
            "struct A {\n  func b() {\n" + String(repeating: "    c()\n", count: lineCount - 2)
                + "  }\n  func d() {}\n}"
        }
        #expect(LengthRule().findings(in: function(lineCount: 41)).map(\.line) == [2])
        #expect(LengthRule().findings(in: function(lineCount: 40)).isEmpty)
    }

    @Test(
        "A public declaration without documentation is found",
        arguments: [
            "public struct A {}", "public static let a = 1", "@inlinable\npublic func b() {}", "public init() {}",
            "// Not documentation.\npublic var a: Int", "public private(set) var a = 1", "public protocol A {}",
            "/// A.\npublic let a: Int\n\npublic let b: Int", "/// A.\npublic var a: Int { 1 }\npublic let b: Int",
            "extension A: B {\n  public var c: Int { 1 }\n}\nextension A {\n  public var d: Int { 1 }\n}",
        ])
    func undocumented(text: String) {
        #expect(DocumentationRule().findings(in: text).count == 1)
    }

    @Test(
        "A documented one passes, and one that a protocol documents",
        arguments: [
            "/// A.\npublic struct A {}", "/// B.\n@inlinable\npublic func b() {}",
            "public var description: String { a }",
            "public extension A {}", "public func hash(into hasher: inout Hasher) {}", "struct A {}",
            "public import Vault",
            "public static func < (left: A, right: A) -> Bool { true }", "public init(from decoder: any Decoder) {}",
            "/// Facts.\npublic let a: Int\npublic let b: Int\npublic let c: Int",
            "/// Facts.\npublic struct A {\n  public let a: Int\n  public let b: Int",
            "extension A: B {\n  public var c: Int { 1 }\n}",
        ])
    func documented(text: String) {
        #expect(DocumentationRule().findings(in: text).isEmpty)
    }

    @Test(
        "A type or folder named after nothing is found",
        arguments: ["struct MailService {}", "final class KeyManager {}", "enum TextUtils {}", "actor RowProcessor {}"])
    func names(text: String) {
        #expect(NameRule().findings(in: text).count == 1)
    }

    @Test("Folders named after nothing are found, names that say something pass")
    func folders() {
        #expect(NameRule().findings(in: "", at: "Sources/Web/Helpers/A.swift").count == 1)
        #expect(NameRule().findings(in: "struct Customer {}\nlet manager = serviceLevel").isEmpty)
    }

    @Test("Notes to oneself and paths of a machine are found")
    func leftovers() {
        let rule = LeftoverRule()
        for fault in [
            "// TO" + "DO: later", "/// FIX" + "ME", "let a = \"/" + "home/me/data\"", "// see /" + "tmp/notes",
        ] {
            #expect(rule.findings(in: fault).count == 1, "\(fault)")
        }
        for harmless in ["let todo = 1", "\"/customers/home/x\"", "\"https://example.cn/work/a\"", "// 404/tmp/a"] {
            #expect(rule.findings(in: harmless).isEmpty, "\(harmless)")
        }
    }

    @Test(
        "Chinese words without English are found in Web",
        arguments: [
            "let a = \"客户\"", "t(\"客户\")", "let a: HTML = \"<p>客户 \\(t(\"甲\", en: \"A\"))</p>\"",
            "f(\"客户\", \"en:\")",
        ])
    func oneTongue(text: String) {
        #expect(TwoTonguesRule().findings(in: text, at: "Sources/Web/A.swift").count == 1)
    }

    @Test(
        "Chinese words with English beside them pass",
        arguments: [
            "t(\"客户\", en: \"Customers\")", "Bilingual(\n  \"客户\",\n  en: \"Customers\")",
            "t(\"很长\" + \"的话\", en: \"Long\")", "let a = \"成功 / Success\"",
            "let a = \"<p>\\(t(\"共 \\(n) 家\", en: \"\\(n)\"))</p>\"", "/// 客户\nlet a = 1",
        ])
    func twoTongues(text: String) {
        #expect(TwoTonguesRule().findings(in: text, at: "Sources/Web/A.swift").isEmpty)
        #expect(TwoTonguesRule().findings(in: "let a = \"客户\"", at: "Sources/Language/A.swift").isEmpty)
    }
}
