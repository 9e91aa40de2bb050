/// What must not be written in the sources, because it ends the program or speaks past the log.
struct ForbiddenCodeRule: Rule {
    struct Pattern {
        /// What every match contains; spares most lines the regular expression.
        let needle: String
        let matches: @Sendable (String) -> Bool
        let message: String
    }

    static let patterns: [Pattern] = [
        Pattern(
            needle: "!", matches: { $0.replacing(/\b(try|as)!/, with: "").contains(/[A-Za-z0-9_)\]]!(?!=)/) },
            message: "force unwrap: bind it, or say why it is there with a typed error"),
        Pattern(needle: "try!", matches: { $0.contains(/\btry!/) }, message: "try! ends the program"),
        Pattern(needle: "as!", matches: { $0.contains(/\bas!/) }, message: "as! ends the program"),
        Pattern(
            needle: "fatalError(", matches: { $0.contains(/\bfatalError\(/) }, message: "fatalError ends the program"),
        Pattern(
            needle: "rint(", matches: { $0.contains(/(^|[^A-Za-z0-9_.])(print|debugPrint)\(/) },
            message: "print goes past the log"),
        Pattern(
            needle: "unchecked", matches: { $0.contains(/@unchecked Sendable/) },
            message: "@unchecked Sendable needs a comment with the reason above it"),
    ]

    /// The command line and the bench speak to the person who called them.
    static let speakingFloors: Set<String> = ["Kedang", "Bench"]

    func findings(in file: SourceFile) -> [Finding] {
        let mayPrint = Self.speakingFloors.contains(file.floor ?? "")
        let commentedLines = Set(file.swift.comments.map(\.line))
        return file.codeLines.enumerated().flatMap { index, line in
            Self.patterns.filter { line.contains($0.needle) && $0.matches(line) }
                .filter { !($0.needle == "rint(" && mayPrint) }
                .filter { !($0.needle == "unchecked" && commentedLines.contains(index)) }
                .map { file.finding(line: index + 1, $0.message) }
        }
    }
}
