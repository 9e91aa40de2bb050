import Archive
import Wording

/// What can be wrong with any field.
extension FieldProblem {
    static func missing(_ field: String) -> FieldProblem {
        FieldProblem(field, Wording("必须填写", en: "is required"))
    }

    static func wrongKind(_ field: String, expected: Bilingual) -> FieldProblem {
        FieldProblem(field, Wording("应为\(expected.zh)", en: "should be \(expected.en)"))
    }

    static func notAllowed(_ field: String) -> FieldProblem {
        FieldProblem(field, Wording("不是允许的值", en: "is not an allowed value"))
    }

    /// The sentence for a page: field and what is wrong with it.
    func sentence(in tongue: Tongue) -> String {
        switch tongue {
        case .zh: "\(field) \(wording.chinese)"
        case .en: "\(field) \(wording.english)"
        }
    }
}
