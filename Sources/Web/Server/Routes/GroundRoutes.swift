import Hummingbird

/// The routes that belong to no noun: the pulse, the assets, and the stream of what happens.
struct GroundRoutes: Sendable {
    let hub: LiveHub
    /// Whether assets come from the program itself, and may be kept for ever, or from a folder that changes.
    var folder: AssetFolder?
    /// Throws while the archive's database does not answer.
    let requireDatabase: @Sendable () async throws -> Void
    /// Whether a caller may know of an event.
    let sees: @Sendable (Caller, LiveEvent) -> Bool

    var routes: [Route] {
        [
            .page("/healthz", access: .everyone, Bilingual("运行状况", en: "Health")) { _ in Self.health },
            .page("/readyz", access: .everyone, Bilingual("能否接活", en: "Ready for work")) { [requireDatabase] _ in
                try await requireDatabase()
                return Self.health
            },
            .page("/assets/:name", access: .everyone, Bilingual("样式与脚本", en: "Styles and scripts"), asset),
            .page("/events", access: .signedIn, Bilingual("实时动态", en: "What happens, live"), live),
        ]
    }

    private static var health: Reply {
        Reply(.bytes(Array("ok\n".utf8), gzip: nil), contentType: "text/plain; charset=utf-8")
    }

    private func asset(_ call: Call) throws -> Reply {
        guard let asset = Assets.asset(at: "/assets/\(try call.parameter("name"))") else { throw HTTPProblem.notFound }
        return .asset(folder?.current(asset) ?? asset, isEmbedded: folder == nil)
    }

    private func live(_ call: Call) throws -> Reply {
        guard let caller = call.context.caller else { throw HTTPProblem.signInNeeded }
        let lastSeen = call.request.headers[.lastEventID] ?? call.query.text("after")
        return .events(
            try EventStream(hub, sessionID: caller.sessionID, lastEventID: lastSeen) { sees(caller, $0) })
    }
}
