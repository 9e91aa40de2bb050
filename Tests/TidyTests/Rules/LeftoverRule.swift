/// No notes to oneself and no paths of somebody's machine.
struct LeftoverRule: Rule {
    func findings(in file: SourceFile) -> [Finding] {
        notes(in: file) + Self.machinePaths(in: file.text, at: file.path)
    }

    private func notes(in file: SourceFile) -> [Finding] {
        file.swift.comments.filter { $0.text.contains(/\b(TODO|FIXME|XXX|HACK)\b/) }
            .map { file.finding(line: $0.line, "a note to oneself: do it, or write it down where others look") }
    }

    private static let folders = ["work", "root", "home", "tmp", "Users"].map { "/\($0)/" }

    /// Paths that exist only on the machine of who wrote them, in a text of any kind.
    static func machinePaths(in text: String, at path: String) -> [Finding] {
        guard folders.contains(where: text.contains) else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            guard folders.contains(where: line.contains),
                line.contains(/(^|[^A-Za-z0-9_.\-\/])\/(work|root|home|tmp|Users)\/[A-Za-z]/)
            else { return nil }
            return Finding(path: path, line: index + 1, message: "a path of somebody's machine")
        }
    }
}
