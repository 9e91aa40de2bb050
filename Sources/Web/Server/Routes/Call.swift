import Archive
import HTTPTypes
import Hummingbird

/// A request as a handler sees it: admitted, its body read and bounded.
struct Call: Sendable {
    let request: Request
    let context: WebContext
    let tokens: FormTokens
    let query: Form
    /// The fields of a posted form; none for other bodies.
    var form = Form.empty
    /// The text of a JSON body; none for other bodies.
    var json: [UInt8] = []
    /// The files of an upload, not read yet; nil for other bodies.
    var upload: Upload?

    /// What the pages need to know about this request.
    var view: ViewContext { context.view(tokens) }

    /// Who acts.
    /// - Throws: `HTTPProblem.signInNeeded` when nobody is signed in; the door of a route that needs an actor has seen to that.
    func actor() throws(HTTPProblem) -> Actor {
        guard let caller = context.caller else { throw .signInNeeded }
        return caller.actor
    }

    /// Whether htmx asks for a piece of a page.
    var wantsFragment: Bool { request.headers[.htmxRequest] != nil }

    /// A captured part of the path, decoded.
    /// - Throws: `HTTPProblem.notFound` when it is not text.
    func parameter(_ name: String) throws(HTTPProblem) -> String {
        guard let part = context.parameters.get(name),
            let text = PercentDecoding.text(part.utf8, plusIsSpace: false)
        else { throw .notFound }
        return text
    }

    /// The JSON body as a value; problems name the field.
    func decode<Value: Decodable>(_ type: Value.Type) throws(HTTPProblem) -> Value {
        try JSONBody.decode(type, from: json)
    }

    /// How many rows the query asks for.
    func limit() throws(HTTPProblem) -> PageLimit {
        try PageLimit(query.text("limit"))
    }

    /// Where the list goes on; nil at its beginning.
    func cursor() throws(HTTPProblem) -> Cursor? {
        guard let text = query.text("cursor") else { return nil }
        return try Cursor(text: text)
    }

    /// The version that a change is based on: from `If-Match`, or the `version` field of a form.
    /// - Throws: `HTTPProblem.versionNeeded` (428) when there is none, `.versionConflict` (412) when it is none of
    ///   ours.
    func baseVersion() throws(HTTPProblem) -> Int {
        if let version = form.number("version") { return version }
        guard let header = request.headers[.ifMatch] else { throw .versionNeeded }
        guard let etag = Etag(header) else { throw .versionConflict }
        return etag.version
    }

    /// The caller's name for this act; nil when it gives none.
    func idempotencyKey() throws(HTTPProblem) -> IdempotencyKey? {
        guard let text = request.headers[.idempotencyKey] else { return nil }
        return try IdempotencyKey(text)
    }
}
