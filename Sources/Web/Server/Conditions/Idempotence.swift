import Archive
import HTTPTypes
import HummingbirdCore
import Wording

/// Lets a program send an act twice and have it done once: the reply to any changing request of the API with an `Idempotency-Key` is
/// kept for a day and given again.
struct Idempotence: Sendable {
    let archive: Archive

    /// Routes whose reply shows a secret. The act is done once, and what it showed is not kept: what is shown once stays shown once.
    private static let showingOnce: Set<String> = Set(
        [
            "POST /session", "POST /customers/:number/uncover", "POST /people", "POST /people/:id/reset", "PUT /me/password",
        ])

    /// Whether acts of a route can be named: all that change something.
    static func covers(_ route: Route) -> Bool { route.isAPI && !route.isSafe && route.access != .everyone }

    /// The same route, with its replies kept where the caller names the act.
    func guarding(_ route: Route) -> Route {
        guard Self.covers(route) else { return route }
        let showsOnce = Self.showingOnce.contains("\(route.method) \(route.path.dropFirst(Route.apiPrefix.count))")
        return route.handled { call in try await once(call, showsOnce: showsOnce, route.handler) }
    }

    private func once(_ call: Call, showsOnce: Bool, _ handler: Route.Handler) async throws -> Reply {
        guard let name = try call.idempotencyKey(), let actor = call.context.caller?.actor,
            let key = ReplyKey(name.text, of: call.identity, by: actor)
        else { return try await handler(call) }
        switch try await archive.claim(key) {
        case .isNew: return try await first(call, key, showsOnce: showsOnce, handler)
        case .isDone(let kept):
            if showsOnce { throw HTTPProblem.shownBefore(at: kept.location) }
            return Reply(kept)
        case .isRunning: throw HTTPProblem.stillRunning
        case .isAnother: throw HTTPProblem.invalid([.keyOfAnother])
        }
    }

    private func first(
        _ call: Call, _ key: ReplyKey, showsOnce: Bool, _ handler: Route.Handler
    ) async throws -> Reply {
        let reply: Reply
        do {
            reply = try await handler(call)
        } catch {
            // Where nobody knows whether it was done the name stays taken: under it the act is not done a second time.
            if Outage(error) != .uncertain { await archive.drop(key) }
            throw error
        }
        await archive.keep(KeptReply(reply, withBody: !showsOnce), for: key)
        return reply
    }
}

extension Call {
    /// What makes a request the same when it is sent again. A file is known by its name, type and length: it is not read before it is
    /// known whether it is wanted.
    fileprivate var identity: [UInt8] {
        let file = upload == nil ? [] : [.contentType, .contentDisposition, .contentLength].map { request.headers[$0] ?? "" }
        let head = [request.method.rawValue, context.path, request.headers[.ifMatch] ?? ""] + file
        return Array(head.joined(separator: "\0").utf8) + [0] + json
    }
}

extension KeptReply {
    fileprivate init(_ reply: Reply, withBody: Bool) {
        var body = ""
        if withBody, case .bytes(let bytes, _) = reply.content { body = String(decoding: bytes, as: UTF8.self) }
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

extension HTTPProblem {
    /// The act of this name was done, and showed something that is not shown again.
    static func shownBefore(at location: String?) -> HTTPProblem {
        var problem = HTTPProblem(
            .conflict, "shown-before", Bilingual("已完成，内容只显示一次", en: "Done before; it is shown once"),
            detail: Bilingual(
                "这个请求已经执行过，其中只显示一次的内容不会再显示。确需再做一次，请换一个键。",
                en: "This request was carried out before, and what it shows once is not shown again. To do it anew, use another key."))
        problem.headers[.location] = location
        return problem
    }
}

extension FieldProblem {
    /// The key was given to another request.
    static let keyOfAnother = FieldProblem(
        "Idempotency-Key",
        Wording("这个键已用于另一个请求，请换一个", en: "This key was used for another request; choose another"))
}
