import Archive
import HTTPTypes
import Wording

extension HTTPProblem {
    /// The media type of RFC 9457, 3.
    static let contentType = "application/problem+json"

    /// The problem details object (RFC 9457, 3.1), with title and detail in the reader's language, and field problems
    /// in both under `errors`.
    func json(requestID: String, tongue: Tongue) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { object in
            object.member("type", "/problems/\(kind)")
            object.member("title", title.in(tongue))
            object.member("status", status.code)
            if let detail { object.member("detail", detail.in(tongue)) }
            object.member("requestId", requestID)
            if !fields.isEmpty {
                object.member("errors", each: fields) { problem, field in
                    field.member("field", problem.field)
                    field.member("zh", problem.wording.chinese)
                    field.member("en", problem.wording.english)
                }
            }
            for member in members {
                object.key(member.name)
                object.raw(member.json)
            }
        }
        return writer.bytes
    }
}
