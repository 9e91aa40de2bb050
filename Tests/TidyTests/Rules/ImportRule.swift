/// A floor imports only what its arrow allows, and GRDB stays inside `Database`.
struct ImportRule: Rule {
    let arrows: Arrows

    func findings(in file: SourceFile) -> [Finding] {
        guard let floor = file.floor else { return [] }
        return file.codeLines.enumerated().compactMap { index, line in
            guard let module = Self.module(imported: line) else { return nil }
            return complaint(about: module, in: floor).map { file.finding(line: index + 1, $0) }
        }
    }

    private func complaint(about module: String, in floor: String) -> String? {
        if module == "GRDB" && floor != "Database" { return "GRDB is imported by Database only" }
        guard arrows.names.contains(module), module != floor else { return nil }
        guard let allowed = arrows.mayImport(floor) else { return "\(floor) is not in docs/architecture.md" }
        return allowed.contains(module) ? nil : "no arrow leads from \(floor) to \(module)"
    }

    /// The module of `@testable public import struct Module.Name`.
    private static func module(imported line: String) -> String? {
        let words = line.split(separator: " ").map { String($0) }
        guard let index = words.firstIndex(of: "import"), words[..<index].allSatisfy(isModifier) else { return nil }
        let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        return words[(index + 1)...].first { !kinds.contains($0) }?.split(separator: ".").first.map { String($0) }
    }

    private static func isModifier(_ word: String) -> Bool {
        word.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(word)
    }
}
