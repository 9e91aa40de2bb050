/// Where the parts of a workbook lie in its archive (ECMA-376 part 2, relationships).
struct XlsxParts {
    /// A relationship's kind, the last word of its type, and the part it leads to.
    struct Target {
        let kind: String
        let path: String
    }

    private let targets: [String: Target]

    /// The most relationships of one part that are read.
    private static let relationshipsMax = 4096

    /// Reads the relationships of the part at `path`; a part without any has none.
    init(of path: String, in archive: ZipArchive) throws {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? ""
        let file = slash.map { String(path[path.index(after: $0)...]) } ?? path
        var targets: [String: Target] = [:]
        if let part = try archive.part("\(folder)_rels/\(file).rels") {
            var scanner = XMLScanner(part)
            while let event = try scanner.nextUnlessFinished() {
                guard event == .start, scanner.isNamed("Relationship") else { continue }
                guard targets.count < Self.relationshipsMax else { throw SheetRefusal.damaged }
                guard let id = try scanner.string("Id"), let kind = try scanner.string("Type"),
                    let target = try scanner.string("Target")
                else { continue }
                targets[id] = Target(kind: Self.lastWord(kind), path: Self.resolve(target, in: folder))
            }
        }
        self.targets = targets
    }

    subscript(id: String) -> Target? { targets[id] }

    func path(ofKind kind: String) -> String? {
        targets.values.filter { $0.kind == kind }.map(\.path).min()
    }

    /// The path of the workbook, or nil where the package is no workbook.
    static func workbookPath(in archive: ZipArchive) throws -> String? {
        let path = try XlsxParts(of: "", in: archive).path(ofKind: "officeDocument")
        if let path, archive.contains(path), path.hasPrefix("xl/") || path.contains("workbook") { return path }
        return archive.contains("xl/workbook.xml") ? "xl/workbook.xml" : nil
    }

    private static func lastWord(_ type: String) -> String {
        type.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Only names inside the archive come out of this; `..` never leaves its root.
    private static func resolve(_ target: String, in folder: String) -> String {
        let whole = target.hasPrefix("/") ? target : folder + target
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension XMLScanner {
    /// The next event, or nil at the end.
    mutating func nextUnlessFinished() throws -> Event? {
        let event = try next()
        return event == .finished ? nil : event
    }
}
