import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Reply {
    /// A whole page.
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
        var reply = Reply(.bytes(html.bytes, gzip: nil), status: status, contentType: "text/html; charset=utf-8")
        reply.isPage = true
        return reply
    }

    /// A piece of a page for htmx, or for a small script.
    static func fragment(_ html: HTML, status: HTTPResponse.Status = .ok) -> Reply {
        var reply = page(html, status: status)
        reply.headers[.vary] = "HX-Request"
        reply.isPage = false
        return reply
    }

    /// On to another page, with GET (303); htmx is told in its own way.
    static func redirect(to address: Address) -> Reply {
        Reply(.redirect(address), status: .seeOther)
    }

    /// JSON written by hand, for lists and whatever is asked for often.
    static func json(status: HTTPResponse.Status = .ok, _ write: (inout JSONWriter) throws -> Void) rethrows -> Reply {
        var writer = JSONWriter(capacity: 4_096)
        try write(&writer)
        return Reply(.bytes(writer.bytes, gzip: nil), status: status, contentType: "application/json")
    }

    /// JSON of any encodable value, times as ISO 8601.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Reply {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        let bytes = Array(try encoder.encode(value))
        return Reply(.bytes(bytes, gzip: nil), status: status, contentType: "application/json")
    }

    /// A record that was created, with its address (201).
    static func created(at address: Address, _ write: (inout JSONWriter) throws -> Void) rethrows -> Reply {
        var reply = try json(status: .created, write)
        reply.headers[.location] = LocationText.text(address)
        return reply
    }

    /// Done, with nothing to say (204).
    static var done: Reply { Reply(.empty, status: .noContent) }

    /// A file to be kept, never shown in the page.
    static func file(_ bytes: [UInt8], name: String, contentType: String) -> Reply {
        attachment(.bytes(bytes, gzip: []), name: name, contentType: contentType)
    }

    /// A file that is written while it is sent.
    static func file(streaming body: ResponseBody, name: String, contentType: String) -> Reply {
        attachment(.stream(body), name: name, contentType: contentType)
    }

    /// A stylesheet, script or picture, under a name that changes with its content.
    static func asset(_ asset: Asset, isEmbedded: Bool = true) -> Reply {
        var reply = Reply(.bytes(asset.bytes, gzip: asset.gzip), contentType: asset.contentType)
        reply.headers[.eTag] = "\"\(asset.hash)\""
        reply.headers[.cacheControl] = isEmbedded ? "public, max-age=31536000, immutable" : "no-cache"
        return reply
    }

    /// Events until the caller goes away.
    static func events(_ stream: EventStream) -> Reply {
        Reply(.events(stream), contentType: "text/event-stream")
    }

    private static func attachment(_ content: Content, name: String, contentType: String) -> Reply {
        var reply = Reply(content, contentType: contentType)
        reply.headers[.contentDisposition] = ContentDisposition.attachment(name: name)
        reply.isCompressible = false
        return reply
    }
}
