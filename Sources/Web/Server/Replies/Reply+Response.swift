import HTTPTypes
import Hummingbird
import NIOCore

extension Reply {
    /// The response in the way this caller wants it: compressed or not, not at all when it already has it, redirected
    /// as htmx understands.
    func response(to request: Request, _ context: WebContext) -> Response {
        var response = rendered(request, context)
        for cookie in cookies { add(cookie, to: &response, context) }
        if let visit = context.newVisit, headers[.contentType]?.hasPrefix("text/html") == true,
            let cookie = SetCookie(.visit, visit)
        {
            add(cookie, to: &response, context)
        }
        return response
    }

    private func add(_ cookie: SetCookie, to response: inout Response, _ context: WebContext) {
        response.headers.append(HTTPField(name: .setCookie, value: cookie.text(isTLS: context.isTLS)))
    }

    private func rendered(_ request: Request, _ context: WebContext) -> Response {
        switch content {
        case .empty: Response(status: status, headers: headers)
        case .bytes(let bytes, let gzip): whole(bytes, gzip, request)
        case .stream(let body): Response(status: status, headers: headers, body: body)
        case .redirect(let address): redirection(to: address, request)
        case .events(let stream): stream.response(to: request, context)
        }
    }

    private func redirection(to address: Address, _ request: Request) -> Response {
        let isHtmx = request.headers[.htmxRequest] != nil
        var headers = headers
        headers[isHtmx ? .htmxRedirect : .location] = LocationText.text(address)
        return Response(status: isHtmx ? .noContent : status, headers: headers)
    }

    private func whole(_ bytes: [UInt8], _ gzip: [UInt8]?, _ request: Request) -> Response {
        if status == .ok, isKnown(to: request) { return Response(status: .notModified, headers: headers) }
        var headers = headers
        let compressed = compressed(bytes, gzip, request)
        if isCompressible { headers[values: .vary].append("Accept-Encoding") }
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: compressed ?? bytes)))
    }

    private func isKnown(to request: Request) -> Bool {
        guard let tag = headers[.eTag], let known = request.headers[.ifNoneMatch] else { return false }
        return TagList(known).contains(tag)
    }

    /// Nil when it goes as it is: too short, not wanted, or asked for by another site's page, which could otherwise
    /// guess a secret from lengths.
    private func compressed(_ bytes: [UInt8], _ gzip: [UInt8]?, _ request: Request) -> [UInt8]? {
        guard isCompressible, bytes.count >= Gzip.bytesMin, AcceptEncoding.allowsGzip(request.headers[.acceptEncoding]),
            request.headers[.secFetchSite] != "cross-site"
        else { return nil }
        guard let gzip else { return Gzip.compress(bytes) }
        return gzip.isEmpty ? nil : gzip
    }
}
