import Foundation

/// A request as it goes over the wire.
struct HttpRequest: Sendable {
    let bytes: [UInt8]

    init(_ method: String, _ path: String, token: String? = nil, fields: [String] = [], json: String? = nil) {
        var lines = ["\(method) \(path) HTTP/1.1", "Host: 127.0.0.1", "Accept: application/json"] + fields
        if let token { lines.append("Authorization: Bearer \(token)") }
        if let json { lines += ["Content-Type: application/json", "Content-Length: \(json.utf8.count)"] }
        bytes = Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + (json ?? "")).utf8)
    }

    /// A text as it stands in a query.
    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
