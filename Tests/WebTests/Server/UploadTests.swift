import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite("An upload")
struct UploadTests {
    let site = SampleRoutes()

    private func send(_ parts: [(head: String, content: String)], token: String?, closing: String = "--edge--\r\n")
        async throws -> WebAnswer
    {
        var client = WebClient(try site.responder())
        client.keepCookie("kedang-session", "salesperson")
        var text = token.map { "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n\($0)\r\n" } ?? ""
        for part in parts {
            text += "--edge\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n\(part.content)\r\n"
        }
        let bytes = Array((text + closing).utf8)
        let pieces = stride(from: 0, to: bytes.count, by: 1_000).map {
            ByteBuffer(bytes: bytes[$0..<min($0 + 1_000, bytes.count)])
        }
        let body = RequestBody(
            asyncSequence: AsyncStream { continuation in
                for piece in pieces { continuation.yield(piece) }
                continuation.finish()
            })
        return try await client.send(.post, "/import", [.contentType: "multipart/form-data; boundary=edge"], body: body)
    }

    private var token: String { SampleRoutes.tokens.token(for: "session salesperson") }

    @Test("brings its files piece by piece and its fields at the end")
    func received() async throws {
        let content = String(repeating: "客户,电话\r\n", count: 2_000)
        let answer = try await send(
            [("name=\"kind\"", "customers"), ("name=\"f\"; filename=\"a.csv\"", content)], token: token)
        #expect(answer.text == #"{"kind":"customers"}"#)
        #expect(await site.sink.names == ["a.csv"])
        #expect(await site.sink.bytes == Array(content.utf8))
        #expect(await site.sink.completedCount == 1)
    }

    @Test("without the token before its first file gives nobody a byte")
    func forged() async throws {
        let late = [("name=\"f\"; filename=\"a.csv\"", "x"), ("name=\"csrf\"", token)]
        #expect(try await send(late, token: nil).status == .forbidden)
        #expect(try await send(late, token: SampleRoutes.tokens.token(for: "session manager")).status == .forbidden)
        #expect(await site.sink.names.isEmpty)
    }

    @Test("that breaks off, or is too large, is refused and never complete")
    func broken() async throws {
        #expect(
            try await send(
                [], token: token,
                closing: "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx"
            ).status == .badRequest)
        let large = String(repeating: "x", count: 200_001)
        #expect(try await send([("name=\"f\"; filename=\"b\"", large)], token: token).status == .contentTooLarge)
        #expect(await site.sink.completedCount == 0)
    }
}
