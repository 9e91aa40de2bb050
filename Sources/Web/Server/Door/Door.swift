import Archive
import HTTPTypes
import Hummingbird
import NIOCore

/// Stands before one route: lets in who may come in, reads what the route takes, no more of it than allowed, and
/// sends the reply.
struct Door: HTTPResponder {
    typealias Context = WebContext

    let route: Route
    let tokens: FormTokens

    /// How long everything that a request reads from a database's server may take.
    static let readingTime = Duration.seconds(15)

    func respond(to request: Request, context: WebContext) async throws -> Response {
        try admit(request, context)
        let call = try call(request, context, try await take(request, context))
        let reply = try await Archive.limiting(readingTime) { try await route.handler(call) }
        return reply.handingOn(tokens, to: request, context).response(to: request, context)
    }

    /// An upload's body is read in between, at its sender's speed.
    private var readingTime: Duration? {
        if case .upload = route.body { nil } else { Self.readingTime }
    }

    private func admit(_ request: Request, _ context: WebContext) throws(HTTPProblem) {
        if !route.isSafe, !Provenance.isOwnSite(request.headers, host: context.host) { throw .forged }
        guard route.access.admits(context.caller?.role) else {
            throw context.caller == nil ? .signInNeeded : .forbidden
        }
    }

    /// What a route took from a request's body.
    private enum Taken {
        case nothing
        case form(Form)
        case json([UInt8])
        case upload(Upload)
    }

    private func take(_ request: Request, _ context: WebContext) async throws -> Taken {
        switch route.body {
        case .none: .nothing
        case .form(let bytesMax): .form(try await form(request, bytesMax: bytesMax))
        case .json(let bytesMax): .json(try await json(request, bytesMax: bytesMax))
        case .upload(let bytesMax):
            .upload(try Upload(request, context, tokens: tokens, bytesMax: bytesMax, mustProve: mustProve(context)))
        }
    }

    private func call(_ request: Request, _ context: WebContext, _ taken: Taken) throws -> Call {
        let query = try Form(urlencoded: (request.uri.query ?? "").utf8)
        var call = Call(request: request, context: context, tokens: tokens, query: query)
        switch taken {
        case .nothing: break
        case .form(let form): call.form = form
        case .json(let bytes): call.json = bytes
        case .upload(let upload): call.upload = upload
        }
        // An upload proves itself when its fields have been read.
        if call.upload == nil { try prove(request, context, call.form) }
        return call
    }

    /// A program with a token of its own cannot be tricked by another site's page; a browser's cookie goes along by
    /// itself.
    private func mustProve(_ context: WebContext) -> Bool {
        if case .bearer = context.credential { return false }
        // Nobody has signed in, and the answer sets no cookie: there is nothing to be tricked out of.
        if route.isAPI, context.credential == nil { return false }
        return !route.isSafe
    }

    private func prove(_ request: Request, _ context: WebContext, _ form: Form) throws(HTTPProblem) {
        guard mustProve(context) else { return }
        let token = request.headers[.formToken] ?? form.raw(Upload.tokenField)
        guard tokens.accepts(token, for: context.formBinding) else { throw .forged }
    }

    private func form(_ request: Request, bytesMax: Int) async throws -> Form {
        let bytes = try await collect(request, bytesMax: bytesMax)
        guard !bytes.isEmpty else { return .empty }
        try expect("application/x-www-form-urlencoded", request)
        return try Form(urlencoded: bytes)
    }

    private func json(_ request: Request, bytesMax: Int) async throws -> [UInt8] {
        let bytes = try await collect(request, bytesMax: bytesMax)
        if !bytes.isEmpty { try expect("application/json", request) }
        return bytes
    }

    private func expect(_ type: String, _ request: Request) throws(HTTPProblem) {
        guard HeaderParameters(request.headers[.contentType] ?? "").value == type else {
            throw .wrongType(expected: type)
        }
    }

    private func collect(_ request: Request, bytesMax: Int) async throws -> [UInt8] {
        let body = try BoundedBody(request, bytesMax: bytesMax)
        return try await withTimeLimit(BodyLimit.formTime) { try await body.collect() }
    }
}
