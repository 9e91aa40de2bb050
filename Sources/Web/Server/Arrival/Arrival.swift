import HTTPTypes
import Hummingbird
import Logging

/// The first step of every request: reads from its head what later steps need, and numbers its log lines.
struct Arrival: RouterMiddleware {
    typealias Context = WebContext

    let proxies: TrustedProxies

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        readConnection(request, &context)
        readPreferences(request, &context)
        context.logger[metadataKey: "request.id"] = .string(context.requestID)
        return try await next(request, context)
    }

    /// `X-Forwarded-*` counts only when a trusted proxy says it.
    private func readConnection(_ request: Request, _ context: inout WebContext) {
        context.path = request.head.path ?? "/"
        context.host = request.head.authority ?? ""
        guard proxies.contains(context.peerAddress) else { return }
        context.remoteAddress = proxies.origin(
            peer: context.peerAddress, forwardedFor: request.headers[.forwardedFor])
        context.isTLS = request.headers[.forwardedProto]?.lowercased() == "https"
        context.host = request.headers[.forwardedHost] ?? context.host
    }

    private func readPreferences(_ request: Request, _ context: inout WebContext) {
        let cookies = Cookies(request.headers[.cookie])
        func value(_ name: CookieName) -> String? { cookies[name, isTLS: context.isTLS] }
        context.cookies = cookies
        context.tongue = .chosen(cookie: value(.tongue), acceptLanguage: request.headers[.acceptLanguage])
        context.theme = value(.theme).flatMap(Theme.init(rawValue:)) ?? .system
        context.density = value(.density).flatMap(Density.init(rawValue:)) ?? .comfortable
    }
}
