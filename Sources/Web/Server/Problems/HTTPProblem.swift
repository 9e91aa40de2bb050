import Archive
import HTTPTypes
import Hummingbird

/// A refusal as the caller sees it: a page for a person, `application/problem+json` (RFC 9457) for a program.
struct HTTPProblem: Error, Sendable {
    var status: HTTPResponse.Status
    /// The last part of the problem's `type`, stable for programs: `version-conflict`.
    var kind: String
    /// What went wrong, in a few words.
    var title: Bilingual
    /// What it means here and what to do about it, in a sentence.
    var detail: Bilingual?
    var fields: [FieldProblem] = []
    var headers = HTTPFields()
    /// Further members of the JSON form, each value already JSON, such as both versions of a record in conflict.
    var members: [(name: String, json: [UInt8])] = []

    init(
        _ status: HTTPResponse.Status, _ kind: String, _ title: Bilingual, detail: Bilingual? = nil,
        fields: [FieldProblem] = []
    ) {
        self.status = status
        self.kind = kind
        self.title = title
        self.detail = detail
        self.fields = fields
    }
}
