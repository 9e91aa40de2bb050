import HTTPTypes
import Hummingbird

/// Refuses requests for a name that is not ours, before anybody is recognised.
struct HostCheck: RouterMiddleware {
    typealias Context = WebContext

    let hosts: HostNames

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        guard hosts.contains(context.host) else { throw HTTPProblem.wrongHost }
        return try await next(request, context)
    }
}

extension HTTPProblem {
    /// The request is for another server than this one (RFC 9110, 15.5.20). The name asked for is not repeated.
    static var wrongHost: HTTPProblem {
        HTTPProblem(
            .misdirectedRequest, "wrong-host", Bilingual("网址不对", en: "Not the address of this server"),
            detail: Bilingual(
                "这台服务器没有以这个名称提供服务。请用管理员告知的网址打开；如果就应该是它，请管理员把它设为 public-url。",
                en:
                    "This server is not known by that name. Use the address your administrator gave you; if it is the right one, have it set as public-url."
            ))
    }
}
