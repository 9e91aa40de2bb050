import HTTPTypes
import Hummingbird
import NIOCore

/// A response that tells what happens while it happens (Server-Sent Events; HTML, 9.2). It ends when the caller goes
/// away, the session is revoked, the caller is too slow, or the server stops.
struct EventStream: Sendable {
    private let subscription: LiveSubscription

    /// How long a browser waits before it comes back, in milliseconds.
    static let retryMilliseconds = 2_000

    /// The signals that a caller may see.
    /// - Throws: `HTTPProblem.busy` when no more streams can be opened.
    init(
        _ hub: LiveHub, sessionID: String, lastEventID: String?, sees: @escaping @Sendable (LiveEvent) -> Bool
    ) throws(HTTPProblem) {
        let lastSeen = lastEventID.flatMap { Int($0) }
        guard let subscription = hub.subscribe(sessionID: sessionID, after: lastSeen, sees: sees) else { throw .busy }
        self.subscription = subscription
    }

    func response(to request: Request, _ context: WebContext) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = "text/event-stream"
        headers[.cacheControl] = "no-store"
        let body = ResponseBody { [subscription] writer in
            try await writer.write(ByteBuffer(string: "retry: \(Self.retryMilliseconds)\n\n"))
            if context.isConnected {
                try await Self.forward(subscription, to: &writer, whileOpen: request.body)
            } else {
                try await Self.forward(subscription, to: &writer)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// Without a connection behind the body there is nothing to be told of its end.
    private static func forward(
        _ subscription: LiveSubscription, to writer: inout any ResponseBodyWriter, whileOpen body: RequestBody
    ) async throws {
        try await body.consumeWithInboundCloseHandler { _ in
            try await forward(subscription, to: &writer)
        } onInboundClosed: {
            subscription.end()
        }
    }

    private static func forward(_ subscription: LiveSubscription, to writer: inout any ResponseBodyWriter) async throws {
        for await signal in subscription.signals {
            try await writer.write(ByteBuffer(bytes: signal.bytes))
        }
    }
}
