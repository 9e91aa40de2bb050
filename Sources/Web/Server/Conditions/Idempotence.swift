import Archive
import HTTPTypes
import HummingbirdCore
import Wording

/// Lets a program send an act twice and have it done once: the reply to a POST with an `Idempotency-Key` is kept for a day
/// and given again.
struct Idempotence: Sendable {
    let archive: Archive

    /// Routes whose reply is not kept: what is shown once stays shown once.
    private static let neverKept: Set<String> = ["\(Route.apiPrefix)/customers/:number/uncover"]

    /// The same route, with its replies kept where the caller names the act.
    func guarding(_ route: Route) -> Route {
        guard route.isAPI, route.method == .post, case .json = route.body, !Self.neverKept.contains(route.path) else {
            return route
        }
        return route.handled { call in try await once(call, route.handler) }
    }

    private func once(_ call: Call, _ handler: Route.Handler) async throws -> Reply {
        guard let name = try call.idempotencyKey(), let actor = call.context.caller?.actor,
            let key = ReplyKey(name.text, of: Array(call.context.path.utf8) + [0] + call.json, by: actor)
        else { return try await handler(call) }
        switch try await archive.claim(key) {
        case .isNew: return try await first(call, key, handler)
        case .isDone(let kept): return Reply(kept)
        case .isRunning: throw HTTPProblem.stillRunning
        case .isAnother: throw HTTPProblem.invalid([.keyOfAnother])
        }
    }

    private func first(_ call: Call, _ key: ReplyKey, _ handler: Route.Handler) async throws -> Reply {
        do {
            let reply = try await handler(call)
            try await archive.keep(KeptReply(reply), for: key)
            return reply
        } catch {
            try await archive.drop(key)
            throw error
        }
    }
}

extension KeptReply {
    fileprivate init(_ reply: Reply) {
        let body = if case .bytes(let bytes, _) = reply.content { String(decoding: bytes, as: UTF8.self) } else { "" }
        self.init(
            status: reply.status.code, location: reply.headers[.location], etag: reply.headers[.eTag], body: body)
    }
}

extension Reply {
    fileprivate init(_ kept: KeptReply) {
        self.init(
            kept.body.isEmpty ? .empty : .bytes(Array(kept.body.utf8), gzip: nil),
            status: HTTPResponse.Status(code: kept.status),
            contentType: kept.body.isEmpty ? nil : "application/json")
        headers[.location] = kept.location
        headers[.eTag] = kept.etag
        isCompressible = false
    }
}

extension HTTPProblem {
    /// The act of this name has not been answered yet.
    static var stillRunning: HTTPProblem {
        HTTPProblem(
            .conflict, "still-running", Bilingual("同一请求正在处理", en: "The same request is being done"),
            detail: Bilingual(
                "请稍后再查询结果，不要换一个键重发。", en: "Ask for the result shortly; do not send it again under another key."))
    }
}

extension FieldProblem {
    /// The key was given to another request.
    static let keyOfAnother = FieldProblem(
        "Idempotency-Key",
        Wording("这个键已用于另一个请求，请换一个", en: "This key was used for another request; choose another"))
}
