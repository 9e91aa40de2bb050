/// A Swift file of the project.
struct SourceFile {
    /// Where it is, from the root of the project: `Sources/Web/Customers/CustomerRoutes.swift`.
    let path: String
    let text: String
    let swift: SwiftText
    /// The code view of ``swift`` line by line.
    let codeLines: [String]

    init(path: String, text: String) {
        self.path = path
        self.text = text
        swift = SwiftText(text)
        codeLines = swift.codeLines
    }

    /// The floor it belongs to: the folder below `Sources`.
    var floor: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    var name: String { path.split(separator: "/").last.map { String($0) } ?? path }

    /// Tables of facts (industries, regions, syllables) are as long as their facts.
    var isFactTable: Bool { name.contains("Table") && name != "Table.swift" }

    func finding(line: Int, _ message: String) -> Finding {
        Finding(path: path, line: line, message: message)
    }
}
