import Archive
import HTTPTypes

/// What has to be done before anything else: the first run, and a new password that is due.
struct Gate: Sendable {
    let archive: Archive

    /// Open whatever has to be done first.
    private static let alwaysOpen: Set<String> = [
        "/healthz", "/readyz", "/assets/:name", "/setup", "/setup/done", "/language/:tongue", "/preferences",
        RouteTable.descriptionPath,
    ]
    /// Open to somebody who owes a new password.
    private static let openToDebtors: Set<String> = [
        "/s", "/s/out", "/account/password", "/api/v1/session", "/api/v1/me", "/api/v1/me/password",
    ]

    /// The same route behind this gate.
    func guarding(_ route: Route) -> Route {
        guard !Self.alwaysOpen.contains(route.path) else { return route }
        return route.handled { call in
            if let reply = try stop(call, at: route) { return reply }
            return try await route.handler(call)
        }
    }

    /// Where the caller is sent instead; nil when nothing comes first.
    private func stop(_ call: Call, at route: Route) throws(HTTPProblem) -> Reply? {
        guard archive.isFounded else {
            if route.isAPI { throw .notFounded }
            return .redirect(to: "/setup")
        }
        guard call.context.caller?.owesPassword == true, !Self.openToDebtors.contains(route.path) else { return nil }
        if route.isAPI { throw .passwordDue }
        return .redirect(to: "/account/password")
    }
}

extension Route {
    /// The same route with another handler.
    func handled(by handler: @escaping Handler) -> Route {
        var route = self
        route.handler = handler
        return route
    }
}

extension HTTPProblem {
    /// There is no company yet.
    static var notFounded: HTTPProblem {
        HTTPProblem(
            .conflict, "not-founded", Bilingual("档案室尚未开立", en: "The archive is not open yet"),
            detail: Bilingual("请先在浏览器中打开 /setup 完成首次设置。", en: "Open /setup in a browser and finish the first run."))
    }

    /// The caller has to choose a new password first.
    static var passwordDue: HTTPProblem {
        HTTPProblem(
            .forbidden, "password-due", Bilingual("请先更改密码", en: "Please change your password first"),
            detail: Bilingual(
                "用 PUT /api/v1/me/password 或在网页上更改。", en: "Change it by PUT /api/v1/me/password or in the browser."))
    }
}
