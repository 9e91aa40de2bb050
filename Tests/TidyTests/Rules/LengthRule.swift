/// Files and functions small enough to be read at one sight.
struct LengthRule: Rule {
    static let fileLinesMax = 300
    static let functionLinesMax = 40

    func findings(in file: SourceFile) -> [Finding] {
        guard !file.isFactTable else { return [] }
        let lines = file.codeLines
        return longFile(file, lineCount: lines.count) + longFunctions(file, lines)
    }

    private func longFile(_ file: SourceFile, lineCount: Int) -> [Finding] {
        guard lineCount > Self.fileLinesMax + 1 else { return [] }
        return [file.finding(line: lineCount, "\(lineCount) lines; \(Self.fileLinesMax) at most")]
    }

    private func longFunctions(_ file: SourceFile, _ lines: [String]) -> [Finding] {
        lines.indices.compactMap { start in
            guard Self.declaresFunction(lines[start]), let end = Self.bodyEnd(in: lines, from: start)
            else { return nil }
            let count = end - start + 1
            guard count > Self.functionLinesMax else { return nil }
            return file.finding(line: start + 1, "a function of \(count) lines; \(Self.functionLinesMax) at most")
        }
    }

    private static func declaresFunction(_ line: String) -> Bool {
        (line.contains("func ") || line.contains("init")) && line.contains(/(^|\s)(func [A-Za-z_]|init[?]?[(<])/)
    }

    /// The line of the brace that closes the body which begins at or after `start`; nil where there is no body.
    private static func bodyEnd(in lines: [String], from start: Int) -> Int? {
        var depth = 0
        for index in start..<lines.count {
            for byte in lines[index].utf8 {
                if byte == UInt8(ascii: "{") { depth += 1 }
                guard byte == UInt8(ascii: "}") else { continue }
                depth -= 1
                if depth <= 0 { return depth == 0 ? index : nil }
            }
        }
        return nil
    }
}
