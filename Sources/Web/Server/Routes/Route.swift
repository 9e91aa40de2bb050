import HTTPTypes
import Hummingbird

/// One line of the route table: what is called, who may call it, what it takes and gives, and who answers.
///
/// A route cannot be made without saying who may call it; the table is the only way into the server.
struct Route: Sendable {
    typealias Handler = @Sendable (Call) async throws -> Reply

    /// What stands before every path of the API.
    static let apiPrefix = "/api/v1"

    let method: HTTPRequest.Method
    /// With captures written `:number`.
    let path: String
    let access: Access
    /// Whether programs call it; it is described in the API's description then.
    let isAPI: Bool
    let summary: Bilingual
    let body: RouteBody
    var parameters: [RouteParameter] = []
    /// The JSON it takes and gives, for the description.
    var takes: Schema?
    var gives: Schema?
    /// The status of a call that went well, for the description; a test holds every route of the API to it.
    var answers = HTTPResponse.Status.ok
    var handler: Handler

    /// Whether a change has to say which version it is based on.
    var needsVersion: Bool { parameters.contains { $0.name == RouteParameter.version.name } }

    /// Whether it changes nothing but the trail (RFC 9110, 9.2.1).
    var isSafe: Bool { method == .get || method == .head }
}
