/// An error that knows what to tell the caller. Errors of the lower floors are extended to it in
/// `Web/<Noun>/<Error>+Problem.swift`.
protocol ProblemConvertible: Error {
    var problem: HTTPProblem { get }
}

extension HTTPProblem: ProblemConvertible {
    var problem: HTTPProblem { self }
}

extension FormError: ProblemConvertible {
    var problem: HTTPProblem {
        switch self {
        case .wrongType(let expected):
            .wrongType(expected: expected)
        case .tooManyFields(let max), .tooManyParts(let max):
            .unreadable(Bilingual("字段过多，最多 \(max) 个。", en: "Too many fields; at most \(max) are read."))
        case .nameTooLong(let max), .headerTooLong(let max):
            .unreadable(
                Bilingual("字段名过长，最多 \(max) 字节。", en: "A field's name is too long; at most \(max) bytes are read."))
        case .valueTooLong(let max):
            .tooLarge(bytesMax: max)
        case .notText:
            .unreadable(Bilingual("文字不是 UTF-8 编码。", en: "The text is not UTF-8."))
        case .noBoundary, .malformed:
            .unreadable(Bilingual("上传内容的格式有误。", en: "The upload breaks the rules of its format."))
        case .truncated:
            .unreadable(Bilingual("上传在中途结束。", en: "The upload ended before it was complete."))
        }
    }
}
