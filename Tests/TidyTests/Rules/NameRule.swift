/// No type is named after the fact that it does something.
struct NameRule: Rule {
    static let endings = ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Processor"]
    static let folders: Set<String> = ["Core", "Common", "Utils", "Helpers"]

    func findings(in file: SourceFile) -> [Finding] {
        typeNames(in: file) + folderNames(in: file)
    }

    private func typeNames(in file: SourceFile) -> [Finding] {
        file.codeLines.enumerated().compactMap { index, line in
            guard Self.endings.contains(where: line.contains),
                let match = line.firstMatch(of: /\b(struct|class|enum|actor|protocol|typealias) ([A-Za-z0-9_]+)/),
                let ending = Self.endings.first(where: { match.2.hasSuffix($0) })
            else { return nil }
            return file.finding(line: index + 1, "\(match.2): a name says what a thing is, not that it is a \(ending)")
        }
    }

    private func folderNames(in file: SourceFile) -> [Finding] {
        file.path.split(separator: "/").dropLast().filter { Self.folders.contains(String($0)) }
            .map { file.finding(line: 1, "the folder \($0) says nothing about what is in it") }
    }
}
