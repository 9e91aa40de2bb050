import CZlib
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import Web

@Suite("A reply")
struct ReplyTests {
    private func client() throws -> WebClient {
        WebClient(try SampleRoutes().responder())
    }

    @Test("carries what protects the person before the browser")
    func securityHeaders() async throws {
        var client = try client()
        for path in ["/", "/nowhere", "/broken", "/customers/1"] {
            let headers = try await client.get(path).headers
            #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'; script-src 'self'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.referrerPolicy] == "same-origin")
            #expect(headers[.cacheControl] == "no-store")
            #expect(headers[.requestNumber]?.count == 16)
        }
    }

    @Test("never tells an error's own words")
    func broken() async throws {
        var client = try client()
        let page = try await client.get("/broken")
        #expect(page.status == .internalServerError)
        #expect(page.text.contains(try #require(page.headers[.requestNumber])))
        let json = try await client.get("/broken", [.accept: "application/json"])
        #expect(json.headers[.contentType] == "application/problem+json")
        for answer in [page, json] { #expect(!answer.text.contains("13800138000") && !answer.text.contains("leaked")) }
    }

    @Test("is a problem in the reader's language with the field in both")
    func problem() async throws {
        var client = try client().bearing("salesperson")
        let answer = try await client.send(.post, "/api/v1/customers", json: #"{"name":"a"}"#, [.acceptLanguage: "en"])
        let value = try #require(JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any])
        #expect(answer.status == .unprocessableContent)
        #expect(value["title"] as? String == "Some values need another look")
        #expect(value["type"] as? String == "/problems/invalid")
        #expect(
            (value["errors"] as? [[String: String]])?.first == [
                "field": "staffCount", "zh": "必须填写", "en": "is required",
            ])
    }

    @Test("is compressed for who takes it, and not for another site's page")
    func compressed() async throws {
        var client = try client()
        let plain = try await client.get("/long")
        let zipped = try await client.get("/long", [.acceptEncoding: "gzip"])
        #expect(zipped.headers[.contentEncoding] == "gzip")
        #expect(zipped.bytes.count < plain.bytes.count / 10)
        #expect(Self.inflated(zipped.bytes, sizeMax: plain.bytes.count + 1) == plain.bytes)
        #expect(
            try await client.get("/long", [.acceptEncoding: "gzip", .secFetchSite: "cross-site"]).headers[
                .contentEncoding] == nil)
    }

    private static func inflated(_ bytes: [UInt8], sizeMax: Int) -> [UInt8] {
        var stream = z_stream()
        inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        var input = bytes
        return [UInt8](unsafeUninitializedCapacity: sizeMax) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(sizeMax)
                inflate(&stream, Z_FINISH)
            }
            count = sizeMax - Int(stream.avail_out)
        }
    }

    @Test("is not sent again to who has it")
    func notModified() async throws {
        var client = try client().bearing("manager")
        let tag = try #require(try await client.get("/api/v1/customers/7").headers[.eTag])
        let again = try await client.get("/api/v1/customers/7", [.ifNoneMatch: tag])
        #expect(again.status == .notModified && again.bytes.isEmpty)
        #expect(try await client.get("/api/v1/customers/7", [.ifNoneMatch: "\"v2\""]).status == .ok)
    }

    @Test("to HEAD has the same head and no body")
    func head() async throws {
        var client = try client()
        let answer = try await client.send(.head, "/long")
        #expect(answer.status == .ok && answer.bytes.isEmpty)
        #expect((answer.headers[.contentLength].flatMap { Int($0) } ?? 0) > Gzip.bytesMin)
    }

    @Test("redirects htmx in its own way")
    func htmx() async throws {
        var client = try client()
        client.keepCookie("kedang-session", "manager")
        let token = SampleRoutes.tokens.token(for: "session manager")
        let answer = try await client.post(
            "/customers/7", form: "return=/a", [.formToken: token, .htmxRequest: "true"])
        #expect(
            answer.status == .noContent && answer.headers[.htmxRedirect] == "/a" && answer.headers[.location] == nil)
    }

    @Test(
        "leads back only to this site",
        arguments: [
            ("/customers?q=1", "/customers?q=1"), ("//evil.example", "/"), ("https://evil.example", "/"),
            ("/\\evil.example", "/"),
            ("/a\r\nSet-Cookie: x=1", "/"), ("javascript:alert(1)", "/"), ("", "/"), (nil, "/"),
        ])
    func redirectTarget(asked: String?, address: String) {
        #expect(Web.redirectTarget(from: asked).text == address)
    }

    @Test("has an address in ASCII")
    func location() {
        let address = Web.redirectTarget(from: "/customers?q=客户")
        #expect(LocationText.text(address) == "/customers?q=%E5%AE%A2%E6%88%B7")
    }
}
