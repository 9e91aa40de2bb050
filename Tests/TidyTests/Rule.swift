/// Something every file of the project keeps to.
protocol Rule {
    func findings(in file: SourceFile) -> [Finding]
}

extension Rule {
    /// What the rule finds in a text as if it were the file at `path`.
    func findings(in text: String, at path: String = "Sources/Archive/Sample.swift") -> [Finding] {
        findings(in: SourceFile(path: path, text: text))
    }
}
