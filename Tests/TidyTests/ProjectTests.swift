import Foundation
import Testing

@Suite("The project keeps to its rules")
struct ProjectTests {
    private let sources: [SourceFile]
    private let arrows: Arrows

    init() throws {
        sources = try ProjectTree.sources.get()
        arrows = Arrows(markdown: try ProjectTree.text(at: "docs/architecture.md"))
    }

    @Test("The sources are there to be read")
    func sourcesAreRead() {
        #expect(sources.count > 20)
    }

    @Test("Every floor is in docs/architecture.md and every arrow leads down")
    func arrowsAreComplete() throws {
        #expect(try ProjectTree.floors().subtracting(arrows.names).isEmpty)
        #expect(arrows.wrongArrows.isEmpty)
    }

    @Test("Every floor imports only what stands below it")
    func imports() { expectNothing(ImportRule(arrows: arrows)) }

    @Test("Nothing in the sources ends the program or speaks past the log")
    func forbiddenCode() { expectNothing(ForbiddenCodeRule()) }

    @Test("Files and functions are small")
    func lengths() { expectNothing(LengthRule()) }

    @Test("Every public declaration is documented")
    func documentation() { expectNothing(DocumentationRule()) }

    @Test("Names say what things are")
    func names() { expectNothing(NameRule()) }

    @Test("No notes to oneself, no paths of somebody's machine")
    func leftovers() { expectNothing(LeftoverRule()) }

    @Test("Chinese words in Web have their English beside them")
    func twoTongues() { expectNothing(TwoTonguesRule()) }

    @Test("Engines are named where they differ and nowhere else")
    func engines() { expectNothing(EngineRule()) }

    @Test("Tests keep to the names and leave no notes either")
    func tests() throws {
        let tests = try ProjectTree.swiftFiles(in: "Tests").filter { !$0.path.hasPrefix("Tests/TidyTests/") }
        expectNothing(NameRule(), in: tests)
        expectNothing(LeftoverRule(), in: tests)
    }

    @Test("Scripts and documents name no path of somebody's machine")
    func otherTexts() throws {
        let paths =
            try ["scripts", "docs", ".ci"].flatMap { try ProjectTree.paths(below: $0) } + ["Makefile", "Package.swift"]
        let texts = paths.compactMap { path in (try? ProjectTree.text(at: path)).map { (path, $0) } }
        #expect(texts.flatMap { LeftoverRule.machinePaths(in: $1, at: $0) }.isEmpty)
    }

    @Test("Every allowance is still needed")
    func allowances() {
        for allowance in Allowance.all {
            let files = sources.filter { $0.path.hasPrefix(allowance.path) }
            #expect(
                findings(of: everyRule, in: files).contains(where: allowance.covers),
                "\(allowance.path): \(allowance.message)")
        }
    }

    private var everyRule: [any Rule] {
        [
            ImportRule(arrows: arrows), ForbiddenCodeRule(), LengthRule(), DocumentationRule(), NameRule(),
            LeftoverRule(), TwoTonguesRule(), EngineRule(),
        ]
    }

    private func expectNothing(_ rule: any Rule, in files: [SourceFile]? = nil) {
        for finding in findings(of: [rule], in: files ?? sources)
        where !Allowance.all.contains(where: { $0.covers(finding) }) {
            Issue.record("\(finding)")
        }
    }

    private func findings(of rules: [any Rule], in files: [SourceFile]) -> [Finding] {
        files.flatMap { file in rules.flatMap { $0.findings(in: file) } }
    }
}
