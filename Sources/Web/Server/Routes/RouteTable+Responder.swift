import HTTPTypes
import Hummingbird

extension RouteTable {
    /// The methods a path answers 405 to when it does not serve them.
    private static let knownMethods: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]

    /// What answers requests: the steps every request goes through, then the door of its route.
    func responder(
        tokens: FormTokens, proxies: TrustedProxies, hosts: HostNames, outages: OutageLog = OutageLog(),
        recognise: @escaping Recognition.Recognise
    ) -> RouterResponder<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Arrival(proxies: proxies))
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ProblemReplies(tokens: tokens, outages: outages))
        router.add(middleware: HostCheck(hosts: hosts))
        router.add(middleware: Recognition(recognise: recognise))
        // Once more, inside: these know who is calling. The ones outside are for recognition itself failing.
        router.add(middleware: ProblemReplies(tokens: tokens, outages: outages))
        for route in routes {
            router.on(RouterPath(route.path), method: route.method, responder: Door(route: route, tokens: tokens))
        }
        refuseOtherMethods(router)
        return router.buildResponder()
    }

    private func refuseOtherMethods(_ router: Router<WebContext>) {
        for (path, methods) in methodsByPath {
            for method in Self.knownMethods where !methods.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw HTTPProblem.methodNotAllowed(methods)
                }
            }
        }
    }
}
