/// Swift source taken apart: code without the contents of its strings and comments, and those by themselves.
///
/// Every view keeps the line numbers of the source. What stands inside an interpolation is code. Works on UTF-8
/// bytes, because the whole project is read on every run.
struct SwiftText {
    /// A string literal's own text, without its interpolations.
    struct Literal: Equatable {
        var text: String
        var line: Int
        /// Where the code goes on after the literal, as an index into ``SwiftText/code``.
        var codeEnd: Int
    }

    struct Comment: Equatable {
        var text: String
        var line: Int
    }

    /// The source in UTF-8 with blanks for the contents of strings and comments; quotation marks stay.
    private(set) var code: [UInt8] = []
    private(set) var literals: [Literal] = []
    private(set) var comments: [Comment] = []

    private let source: [UInt8]
    private var place = 0
    private var line = 1

    init(_ source: String) {
        self.source = Array(source.utf8)
        code.reserveCapacity(self.source.count)
        readCode(untilClosingParenthesis: false)
    }

    /// The code view line by line.
    var codeLines: [String] {
        code.split(separator: .newline, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func readCode(untilClosingParenthesis: Bool) {
        var depth = 0
        while place < source.count {
            switch source[place] {
            case .slash where byte(after: 1) == .slash: readLineComment()
            case .slash where byte(after: 1) == .star: readBlockComment()
            case .quote: readLiteral(poundCount: 0)
            case .pound where poundCountOfLiteral() != nil: readLiteral(poundCount: poundCountOfLiteral() ?? 0)
            case .closing where untilClosingParenthesis && depth == 0: return
            case let byte:
                if byte == .opening { depth += 1 }
                if byte == .closing { depth -= 1 }
                keep()
            }
        }
    }

    private mutating func readLineComment() {
        let start = place
        let startLine = line
        while place < source.count, source[place] != .newline { blank() }
        comments.append(Comment(text: String(decoding: source[start..<place], as: UTF8.self), line: startLine))
    }

    private mutating func readBlockComment() {
        let start = place
        let startLine = line
        while place < source.count, !(source[place] == .star && byte(after: 1) == .slash) { blank() }
        blank(2)
        comments.append(Comment(text: String(decoding: source[start..<place], as: UTF8.self), line: startLine))
    }

    /// How many `#` stand before the quotation mark here, if a literal begins here.
    private func poundCountOfLiteral() -> Int? {
        var count = 0
        while byte(after: count) == .pound { count += 1 }
        return byte(after: count) == .quote ? count : nil
    }

    private mutating func readLiteral(poundCount: Int) {
        keep(poundCount)
        let markLength = byte(after: 1) == .quote && byte(after: 2) == .quote ? 3 : 1
        let startLine = line
        var text: [UInt8] = []
        keep(markLength)
        while place < source.count, !isMark(markLength, poundCount: poundCount),
            markLength == 3 || source[place] != .newline
        {
            if isEscape(poundCount: poundCount) {
                readEscape(poundCount: poundCount, into: &text)
            } else {
                text.append(source[place])
                blank()
            }
        }
        keep(markLength + poundCount)
        literals.append(Literal(text: String(decoding: text, as: UTF8.self), line: startLine, codeEnd: code.count))
    }

    /// An interpolation is read as code; of any other escape the letter stays in the text.
    private mutating func readEscape(poundCount: Int, into text: inout [UInt8]) {
        if byte(after: poundCount + 1) == .opening {
            keep(poundCount + 2)
            readCode(untilClosingParenthesis: true)
            keep()
        } else {
            blank(poundCount + 1)
            if place < source.count { text.append(source[place]) }
            blank()
        }
    }

    private func isMark(_ length: Int, poundCount: Int) -> Bool {
        guard source[place] == .quote else { return false }
        return (0..<length).allSatisfy { byte(after: $0) == .quote }
            && (0..<poundCount).allSatisfy { byte(after: length + $0) == .pound }
    }

    private func isEscape(poundCount: Int) -> Bool {
        source[place] == .backslash && (0..<poundCount).allSatisfy { byte(after: 1 + $0) == .pound }
    }

    private func byte(after count: Int) -> UInt8? {
        place + count < source.count ? source[place + count] : nil
    }

    private mutating func keep(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            code.append(source[place])
            step()
        }
    }

    private mutating func blank(_ count: Int = 1) {
        for _ in 0..<count where place < source.count {
            code.append(source[place] == .newline ? .newline : .space)
            step()
        }
    }

    private mutating func step() {
        if source[place] == .newline { line += 1 }
        place += 1
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let space = UInt8(ascii: " ")
    fileprivate static let slash = UInt8(ascii: "/")
    fileprivate static let star = UInt8(ascii: "*")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let pound = UInt8(ascii: "#")
    fileprivate static let backslash = UInt8(ascii: "\\")
    fileprivate static let opening = UInt8(ascii: "(")
    fileprivate static let closing = UInt8(ascii: ")")
}
