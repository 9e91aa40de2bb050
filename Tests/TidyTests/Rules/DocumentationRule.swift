/// Every public declaration says what it is.
///
/// Not asked of the members of an extension that adds a conformance (the protocol documents them), nor of stored
/// facts in the lines right below a documented fact or the head of a documented type.
struct DocumentationRule: Rule {
    /// Members that a well-known protocol documents already.
    static let documentedElsewhere: Set<String> = [
        "description", "debugDescription", "errorDescription", "hash", "==", "<", "next", "makeIterator",
        "makeAsyncIterator", "encode", "init(from", "init(rawValue", "rawValue", "init(stringLiteral",
        "init(stringInterpolation", "init(integerLiteral", "init(arrayLiteral", "appendLiteral", "wording",
        "customMirror", "sqlValue", "init(literalCapacity",
    ]

    func findings(in file: SourceFile) -> [Finding] {
        guard file.floor != nil else { return [] }
        var documented = Set(file.swift.comments.filter(\.isDocumentation).map(\.line))
        var isConformance = false
        return file.codeLines.indices.compactMap { index in
            let line = file.codeLines[index]
            if line.first == "e" { isConformance = line.contains(/^extension [^:{]+:/) }
            guard let declared = Self.declared(in: line), !isConformance, !Self.isDocumentedElsewhere(declared)
            else { return nil }
            guard !documented.contains(Self.lineAbove(index, in: file.codeLines)) else {
                // The facts that follow one by one in the next lines belong to the same block.
                if Self.isStored(line) || Self.opensType(line) { documented.insert(index + 1) }
                return nil
            }
            return file.finding(line: index + 1, "public \(declared) has no documentation")
        }
    }

    private static func opensType(_ line: String) -> Bool {
        line.contains(/\b(struct|class)\s/) && line.hasSuffix("{")
    }

    private static func isStored(_ line: String) -> Bool {
        line.contains(/\b(let|var)\s/) && !line.contains("{")
    }

    /// The kind and name of what a line declares publicly, `func open(`; nil for extensions and imports.
    private static func declared(in line: String) -> String? {
        guard line.contains("public ") else { return nil }
        let words = line.split(separator: " ").map { String($0) }
        guard let index = words.firstIndex(of: "public"),
            words[..<index].allSatisfy({ $0.hasPrefix("@") || isModifier($0) })
        else { return nil }
        let declaration = words[(index + 1)...].drop(while: isModifier)
        guard let kind = declaration.first, !["extension", "import", "internal(set)", "private(set)"].contains(kind)
        else { return nil }
        return declaration.prefix(2).joined(separator: " ")
    }

    private static func isModifier(_ word: String) -> Bool {
        [
            "static", "final", "nonisolated", "mutating", "consuming", "borrowing", "indirect", "lazy", "convenience",
            "required", "private(set)", "internal(set)", "override", "package(set)",
        ].contains(word)
    }

    private static func isDocumentedElsewhere(_ declared: String) -> Bool {
        let name = declared.hasPrefix("init") ? declared : declared.split(separator: " ").last.map { String($0) } ?? ""
        return documentedElsewhere.contains { known in
            name == known || name.hasPrefix(known + "(") || name.hasPrefix(known + ":") || name.hasPrefix(known + "<")
                || (known.hasPrefix("init(") && name.hasPrefix(known))
        }
    }

    /// The number of the line above the declaration and its attributes.
    private static func lineAbove(_ index: Int, in lines: [String]) -> Int {
        var above = index - 1
        while above >= 0, lines[above].drop(while: \.isWhitespace).hasPrefix("@") { above -= 1 }
        return above + 1
    }
}

extension SwiftText.Comment {
    fileprivate var isDocumentation: Bool { text.hasPrefix("///") || text.hasPrefix("/**") }
}
