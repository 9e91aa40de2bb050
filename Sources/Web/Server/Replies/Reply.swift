import HTTPTypes
import Hummingbird
import NIOCore

/// What a handler answers, before it is known how the caller wants it.
struct Reply: Sendable {
    enum Content: Sendable {
        case empty
        /// Text or bytes that are there as a whole, with what is already compressed of them.
        case bytes([UInt8], gzip: [UInt8]?)
        /// What is written while it is sent. Its length is known or not.
        case stream(ResponseBody)
        /// Another address to go to, with GET.
        case redirect(Address)
        /// Events until the caller goes away.
        case events(EventStream)
    }

    var content: Content
    var status: HTTPResponse.Status
    var headers = HTTPFields()
    var cookies: [SetCookie] = []
    /// Whether it may be compressed. A reply that shows a secret beside what a stranger can put there must not
    /// (BREACH).
    var isCompressible = true
    /// Whether it is a whole page, which tells what was done before.
    var isPage = false
    /// What was done, for the next page to tell.
    var deed: Deed?

    init(_ content: Content, status: HTTPResponse.Status = .ok, contentType: String? = nil) {
        self.content = content
        self.status = status
        if let contentType { headers[.contentType] = contentType }
    }

    /// The same with a cookie to be set or taken away.
    func with(_ cookie: SetCookie?) -> Reply {
        var reply = self
        if let cookie { reply.cookies.append(cookie) }
        return reply
    }

    /// The same with the version of what it shows.
    func with(_ etag: Etag) -> Reply {
        var reply = self
        reply.headers[.eTag] = etag.text
        return reply
    }

    /// The same, never compressed.
    var uncompressed: Reply {
        var reply = self
        reply.isCompressible = false
        return reply
    }
}
