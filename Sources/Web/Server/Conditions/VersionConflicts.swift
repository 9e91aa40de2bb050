import Foundation
import HTTPTypes

/// Answers a program's change that was based on an old version with both sides (412): `mine`, what was sent, and `current`, what is in
/// force now, read by the same route and through the same masks as if the caller had asked for it.
struct VersionConflicts: Sendable {
    private let readers: [String: Route.Handler]

    /// - Parameter routes: all of them; those that read one thing answer for `current`.
    init(_ routes: [Route]) {
        let reading = routes.filter { $0.isAPI && $0.method == .get }
        readers = Dictionary(reading.map { ($0.path, $0.handler) }) { first, _ in first }
    }

    /// The same route, with both versions in its refusals.
    func guarding(_ route: Route) -> Route {
        guard route.needsVersion, let read = readers[Self.thing(route.path)] else { return route }
        return route.handled { call in
            do {
                return try await route.handler(call)
            } catch {
                let problem = ProblemMapper.problem(for: error)
                guard problem.status == .preconditionFailed else { throw error }
                throw await Self.both(problem, call, read)
            }
        }
    }

    /// What stands in a path below the thing that it is about: a row of an import, a version of an archive.
    private static let belowThings: Set<Substring> = [":row", ":version", ":field", ":contact"]

    /// The address of the thing that a route changes: up to the last capture that is a thing, the whole path where there is none.
    static func thing(_ path: String) -> String {
        let parts = path.split(separator: "/")
        let count = parts.lastIndex { $0.hasPrefix(":") && !belowThings.contains($0) }.map { $0 + 1 } ?? parts.count
        return "/" + parts.prefix(count).joined(separator: "/")
    }

    private static func both(_ problem: HTTPProblem, _ call: Call, _ read: Route.Handler) async -> HTTPProblem {
        var problem = problem
        if isJSON(call.json) { problem.members.append(("mine", call.json)) }
        // What cannot be read now (it may be gone, or out of reach by now) is left out; the refusal itself stands.
        guard !problem.members.contains(where: { $0.name == "current" }), let reply = try? await read(call),
            case .bytes(let current, _) = reply.content
        else { return problem }
        problem.members.append(("current", current))
        problem.headers[.eTag] = reply.headers[.eTag]
        return problem
    }

    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        !bytes.isEmpty && (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
    }
}
