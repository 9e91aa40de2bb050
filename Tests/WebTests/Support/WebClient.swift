import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Web

/// A browser or a program without a socket: sends requests through the responder, keeps cookies.
struct WebClient {
    let responder: RouterResponder<WebContext>
    /// The name that the server is asked for.
    var host = "localhost:8080"
    /// Sent with every request.
    var headers = HTTPFields()
    private(set) var cookies: [String: String] = [:]

    init(_ responder: RouterResponder<WebContext>) {
        self.responder = responder
    }

    /// Signs in with a token instead of a cookie.
    func bearing(_ token: String) -> WebClient {
        var client = self
        client.headers[.authorization] = "Bearer \(token)"
        return client
    }

    mutating func keepCookie(_ name: String, _ value: String) {
        cookies[name] = value
    }

    mutating func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> WebAnswer {
        try await send(.get, path, headers)
    }

    /// Posts a form the way a browser does.
    mutating func post(_ path: String, form: String, _ headers: HTTPFields = [:]) async throws -> WebAnswer {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        return try await send(.post, path, headers, body: RequestBody(buffer: ByteBuffer(string: form)))
    }

    mutating func send(_ method: HTTPRequest.Method, _ path: String, json: String, _ headers: HTTPFields = [:])
        async throws -> WebAnswer
    {
        var headers = headers
        headers[.contentType] = "application/json"
        return try await send(method, path, headers, body: RequestBody(buffer: ByteBuffer(string: json)))
    }

    /// Follows a redirection; an answer that is none comes back as it is.
    mutating func follow(_ answer: WebAnswer) async throws -> WebAnswer {
        guard let address = answer.headers[.location] else { return answer }
        return try await get(address)
    }

    mutating func send(
        _ method: HTTPRequest.Method, _ path: String, _ extra: HTTPFields = [:],
        body: RequestBody = RequestBody(buffer: ByteBuffer())
    ) async throws -> WebAnswer {
        let head = HTTPRequest(
            method: method, scheme: "http", authority: host, path: path, headerFields: fields(extra))
        let source = ApplicationRequestContextSource(
            channel: NIOAsyncTestingChannel(), logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        )
        let response = try await responder.respond(
            to: Request(head: head, body: body), context: WebContext(source: source))
        let writer = CollectingWriter()
        try await response.body.write(writer)
        keepCookies(of: response)
        return WebAnswer(
            status: response.status, headers: response.headers, bytes: writer.bytes)
    }

    private func fields(_ extra: HTTPFields) -> HTTPFields {
        var fields = headers
        for field in extra { fields[field.name] = field.value }
        if !cookies.isEmpty {
            fields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        return fields
    }

    private mutating func keepCookies(of response: Response) {
        for text in response.headers[values: .setCookie] {
            let pair = text.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            cookies[String(pair[0])] = text.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}
