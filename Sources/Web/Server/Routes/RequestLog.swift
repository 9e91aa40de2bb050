import HTTPTypes
import Hummingbird
import Logging

/// Writes one line for each request: what was called, how it ended and how long it took. Never a query, a path's
/// values, a header or a body.
struct RequestLog: RouterMiddleware {
    typealias Context = WebContext

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        context.logger.info("Request answered", metadata: metadata(request, context, response))
        return response
    }

    private func metadata(_ request: Request, _ context: WebContext, _ response: Response) -> Logger.Metadata {
        let elapsed = ContinuousClock.now - context.startedAt
        return [
            "request.method": .string(request.method.rawValue),
            "request.route": .string(context.endpointPath ?? "-"),
            "request.remote": .string(context.remoteAddress),
            "response.status": .stringConvertible(response.status.code),
            "response.milliseconds": .stringConvertible(elapsed.milliseconds),
        ]
    }
}

extension Duration {
    /// In whole milliseconds, rounded down.
    fileprivate var milliseconds: Int64 {
        components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000
    }
}
