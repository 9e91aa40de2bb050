import Archive
import HTTPTypes
import Hummingbird

/// Finds out who is calling, from the session cookie or the bearer token. Who brings an `Authorization` header is
/// known by that alone.
struct Recognition: RouterMiddleware {
    typealias Context = WebContext
    /// Who stands behind a credential; nil when it is unknown, ended or revoked.
    typealias Recognise = @Sendable (Credential, WebContext) async throws -> Caller?

    let recognise: Recognise

    /// How long it may take to find somebody.
    static let readingTime = Duration.seconds(5)

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let credential = try credential(request, context) {
            context.caller = try await Archive.limiting(Self.readingTime) { [context] in try await recognise(credential, context) }
            context.credential = context.caller == nil ? nil : credential
        }
        bindForms(&context)
        return try await next(request, context)
    }

    private func credential(_ request: Request, _ context: WebContext) throws -> Credential? {
        if let authorization = request.headers[.authorization] {
            guard let bearer = Bearer(authorization: authorization) else { throw HTTPProblem.signInNeeded }
            return .bearer(bearer.token)
        }
        guard let cookie = context.cookies[.session, isTLS: context.isTLS], !cookie.isEmpty,
            cookie.utf8.count <= Credential.bytesMax
        else { return nil }
        return .session(cookie)
    }

    private func bindForms(_ context: inout WebContext) {
        switch context.credential {
        case .session(let session): context.formBinding = "session \(session)"
        case .bearer: break  // A program fills in no forms.
        case nil: bindFormsOfVisitor(&context)
        }
    }

    private func bindFormsOfVisitor(_ context: inout WebContext) {
        if let visit = context.cookies[.visit, isTLS: context.isTLS], visit.utf8.count == Visit.textBytes {
            context.formBinding = "visit \(visit)"
        } else {
            let visit = Visit.next()
            context.newVisit = visit
            context.formBinding = "visit \(visit)"
        }
    }
}
