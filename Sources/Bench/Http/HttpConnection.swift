import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One kept-alive connection to a server on this machine, without anything that costs time of its own.
final class HttpConnection {
    /// A reply.
    struct Reply {
        let status: Int
        let head: String
        let body: String
    }

    /// Why there was none.
    enum Failure: Error {
        case connect(Int32)
        case closed
        case malformed
    }

    private static let chunkBytes = 64 * 1024
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: UInt16) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure.connect(errno) }
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    deinit {
        close(descriptor)
    }

    /// Sends a request and waits for the whole reply.
    func send(_ request: HttpRequest) throws -> Reply {
        try write(request.bytes)
        while true {
            if let end = headEnd() { return try reply(headEnd: end) }
            try read()
        }
    }

    private func write(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { raw in
                Glibc.send(descriptor, raw.baseAddress?.advanced(by: sent), bytes.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Failure.closed }
            sent += count
        }
    }

    private func read() throws {
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        let count = recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { throw Failure.closed }
        buffer += chunk[0..<count]
    }

    private func headEnd() -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (0...(buffer.count - 4)).first { start in
            buffer[start] == 13 && buffer[start + 1] == 10 && buffer[start + 2] == 13 && buffer[start + 3] == 10
        }
    }

    private func reply(headEnd: Int) throws -> Reply {
        let head = String(decoding: buffer[0..<headEnd], as: UTF8.self)
        buffer.removeFirst(headEnd + 4)
        let words = head.prefix(15).split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { throw Failure.malformed }
        let lowered = head.lowercased()
        let body = lowered.contains("transfer-encoding: chunked") ? try chunked() : try take(Self.length(lowered))
        return Reply(status: status, head: head, body: String(decoding: body, as: UTF8.self))
    }

    private static func length(_ head: String) -> Int {
        guard let field = head.range(of: "content-length: ") else { return 0 }
        return Int(head[field.upperBound...].prefix { $0.isNumber }) ?? 0
    }

    private func take(_ count: Int) throws -> [UInt8] {
        while buffer.count < count { try read() }
        defer { buffer.removeFirst(count) }
        return Array(buffer[0..<count])
    }

    private func chunked() throws -> [UInt8] {
        var body: [UInt8] = []
        while true {
            let count = Int(String(decoding: try line(), as: UTF8.self), radix: 16) ?? 0
            body += try take(count)
            _ = try take(2)
            if count == 0 { return body }
        }
    }

    private func line() throws -> [UInt8] {
        while true {
            if let end = buffer.firstIndex(of: 13), end + 1 < buffer.count {
                defer { buffer.removeFirst(end + 2) }
                return Array(buffer[0..<end])
            }
            try read()
        }
    }
}
