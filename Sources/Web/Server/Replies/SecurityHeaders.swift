import HTTPTypes
import Hummingbird

/// Puts on every response what keeps a browser from being used against the person before it. What a reply says itself
/// about caching stays.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = WebContext

    /// Scripts, styles, pictures and connections from here only; nothing inline, nothing framed.
    static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; \
        font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """
    /// A year.
    private static let transportSeconds = 31_536_000

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        Self.add(to: &response.headers, context)
        return response
    }

    private static func add(to headers: inout HTTPFields, _ context: WebContext) {
        headers[.contentSecurityPolicy] = contentPolicy
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
        headers[.openerPolicy] = "same-origin"
        headers[.resourcePolicy] = "same-origin"
        headers[.frameOptions] = "DENY"
        headers[.requestNumber] = context.requestID
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        if context.isTLS { headers[.strictTransportSecurity] = "max-age=\(transportSeconds)" }
    }
}
