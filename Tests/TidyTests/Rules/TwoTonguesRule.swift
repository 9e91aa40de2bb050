/// In `Web` no Chinese words stand without their English: `t("客户", en: "Customers")`.
struct TwoTonguesRule: Rule {
    func findings(in file: SourceFile) -> [Finding] {
        guard file.floor == "Web" else { return [] }
        let literals = file.swift.literals.filter { $0.text.unicodeScalars.contains(where: Self.isHan) }
        return literals.filter { !Self.isBoth($0.text) && !hasEnglish(after: $0.codeEnd, in: file.swift.code) }
            .map { file.finding(line: $0.line, "“\($0.text.prefix(20))” has no English beside it") }
    }

    /// Whether the argument `en:` follows, behind further literals joined by `+` at most.
    private func hasEnglish(after place: Int, in code: [UInt8]) -> Bool {
        String(decoding: code[place...].prefix(Self.reach), as: UTF8.self).prefixMatch(
            of: /(\s*\+\s*#*"[^"]*"#*)*\s*,\s*en:/) != nil
    }

    /// Whether both stand in one text, as in `成功 / Success`.
    private static func isBoth(_ text: String) -> Bool {
        text.contains(/\s[\/·]\s[A-Za-z]{2,}/)
    }

    private static let reach = 1_000

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x3400...0x9FFF).contains(scalar.value)
    }
}
