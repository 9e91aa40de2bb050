import Archive
import Wording

extension [FieldProblem] {
    /// What is wrong with each field of a form, in the reader's language.
    /// - Parameter names: the form's name for fields that the archive names otherwise.
    func sentences(_ t: Words, naming names: [String: String] = [:]) -> [String: String] {
        reduce(into: [:]) { sentences, problem in
            let name = names[problem.field] ?? problem.field
            let sentence = t(Bilingual(problem.wording))
            sentences[name] = sentences[name].map { "\($0) \(sentence)" } ?? sentence
        }
    }
}
