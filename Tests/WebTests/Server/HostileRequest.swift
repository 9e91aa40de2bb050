/// Requests that no decent client sends.
enum HostileRequest: String, CaseIterable {
    case twoLengths, lengthAndChunks, negativeLength, longHeader, manyHeaders, longPath, handshake, unknownVersion

    var text: String {
        switch self {
        case .twoLengths: "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello"
        case .lengthAndChunks:
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        case .negativeLength: "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n"
        case .longHeader: "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 1_048_576))\r\n\r\n"
        case .manyHeaders: "GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: 1\r\n", count: 2_000))\r\n"
        case .longPath: "GET /\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: a\r\n\r\n"
        case .handshake: "\u{16}\u{3}\u{1}\u{2}\u{0}"
        case .unknownVersion: "GET / HTTP/9.9\r\n\r\n"
        }
    }
}
