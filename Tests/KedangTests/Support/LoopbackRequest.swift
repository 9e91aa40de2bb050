import Foundation
import Glibc

/// One request to a program on this machine, over a connection of its own.
struct LoopbackRequest {
    /// Nothing listens, or what came back is no HTTP.
    struct Failure: Error {}

    let port: UInt16
    /// Sent with every request.
    var headers: [String: String] = [:]

    /// The status, and the one JSON object of the answer.
    func send(_ method: String, _ path: String, _ extra: [String: String] = [:], body: Data = Data()) throws
        -> (status: Int, json: [String: Any])
    {
        let lines = headers.merging(extra) { $1 }.map { "\($0.key): \($0.value)\r\n" }.joined()
        let head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\(lines)\r\n"
        let answer = try exchange(Data(head.utf8) + body)
        guard let space = answer.firstIndex(of: 0x20), let status = Int(String(decoding: answer[space...].dropFirst().prefix(3), as: UTF8.self))
        else { throw Failure() }
        let content = answer.range(of: Data("\r\n\r\n".utf8)).map { answer[$0.upperBound...] } ?? Data()
        return (status, (try? JSONSerialization.jsonObject(with: Data(content)) as? [String: Any]) ?? [:])
    }

    private func exchange(_ request: Data) throws -> Data {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        guard connected == 0 else { throw Failure() }
        request.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Glibc.send(connection, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return }
                sent += count
            }
        }
        var (answer, piece) = (Data(), [UInt8](repeating: 0, count: 65_536))
        while case let count = recv(connection, &piece, piece.count, 0), count > 0 { answer.append(contentsOf: piece[..<count]) }
        return answer
    }
}
