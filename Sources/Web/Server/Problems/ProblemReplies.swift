import Archive
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1

/// Turns errors into replies: a page for a person, problem details for a program, the sign-in page for who has to
/// sign in first.
struct ProblemReplies: RouterMiddleware {
    typealias Context = WebContext

    let tokens: FormTokens
    let outages: OutageLog

    func handle(
        _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // The text on the wire is no HTTP; the connection is answered with 400 and closed a floor below.
            throw error
        } catch {
            report(error, context)
            let reply = reply(to: ProblemMapper.problem(for: error), request, context)
            return reply.handingOn(tokens, to: request, context).response(to: request, context)
        }
    }

    /// The type and the case only: what an error holds may be private.
    private func report(_ error: any Error, _ context: WebContext) {
        guard ProblemMapper.isUnexpected(error) else { return }
        if let outage = Outage(error) { return outages.note(outage) }
        let label = Mirror(reflecting: error).children.first?.label
        context.logger.error(
            "Request failed", metadata: ["error.type": "\(type(of: error))", "error.case": "\(label ?? "-")"])
    }

    private func reply(to problem: HTTPProblem, _ request: Request, _ context: WebContext) -> Reply {
        if Self.isProgram(request) { return details(of: problem, context) }
        if problem.status == .unauthorized { return .redirect(to: signIn(request)) }
        return page(about: problem, context)
    }

    private static func isProgram(_ request: Request) -> Bool {
        if request.uri.path.hasPrefix("\(Route.apiPrefix)/") { return true }
        let accepted = request.headers[.accept] ?? "text/html"
        return accepted.contains("json") && !accepted.contains("text/html")
    }

    private func details(of problem: HTTPProblem, _ context: WebContext) -> Reply {
        let json = problem.json(requestID: context.requestID, tongue: context.tongue)
        var reply = Reply(.bytes(json, gzip: nil), status: problem.status, contentType: HTTPProblem.contentType)
        for field in problem.headers { reply.headers.append(field) }
        return reply
    }

    /// The page asked for goes along, to return to it.
    private func signIn(_ request: Request) -> Address {
        let wanted = request.method == .get ? request.head.path ?? "/" : "/"
        return wanted == "/" ? "/s" : "/s?return=\(wanted)"
    }

    private func page(about problem: HTTPProblem, _ context: WebContext) -> Reply {
        let tongue = context.tongue
        let fields = problem.fields.map { $0.sentence(in: tongue) }
        let sentence = ([problem.detail?.in(tongue)].compactMap { $0 } + fields).joined(separator: " · ")
        let view = RefusalPage(title: problem.title.in(tongue), sentence: sentence, requestID: context.requestID)
        var reply = Reply.page(refusalView(view, context.view(tokens)), status: problem.status)
        for field in problem.headers where field.name != .wwwAuthenticate { reply.headers.append(field) }
        return reply
    }
}
