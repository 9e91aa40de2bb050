/// Reading of `Accept-Encoding` (RFC 9110, 12.5.3).
enum AcceptEncoding {
    /// Whether the caller takes gzip; `gzip;q=0` refuses it.
    static func allowsGzip(_ header: String?) -> Bool {
        (header ?? "").split(separator: ",").contains { range in
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
            guard parts.first == "gzip" || parts.first == "*" else { return false }
            return parts.dropFirst().first.flatMap { Double($0.dropFirst(2)) } != 0
        }
    }
}
