/// What is wrong with one field of a request, in both languages.
struct FieldProblem: Sendable, Equatable {
    /// The field as the request names it: `name`, `contacts[0].phone`.
    var field: String
    var sentence: Bilingual

    static func missing(_ field: String) -> FieldProblem {
        FieldProblem(field: field, sentence: Bilingual("必须填写", en: "is required"))
    }

    static func wrongKind(_ field: String, expected: Bilingual) -> FieldProblem {
        FieldProblem(field: field, sentence: Bilingual("应为\(expected.zh)", en: "should be \(expected.en)"))
    }

    static func notAllowed(_ field: String) -> FieldProblem {
        FieldProblem(field: field, sentence: Bilingual("不是允许的值", en: "is not an allowed value"))
    }
}
