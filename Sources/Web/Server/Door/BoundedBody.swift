import HTTPTypes
import Hummingbird
import NIOCore

/// A request's body that counts what it gives and stops at a limit.
struct BoundedBody: Sendable {
    let body: RequestBody
    let bytesMax: Int

    /// - Throws: `HTTPProblem.tooLarge` at once when the request announces more than the limit.
    init(_ request: Request, bytesMax: Int) throws {
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > bytesMax {
            throw HTTPProblem.tooLarge(bytesMax: bytesMax)
        }
        body = request.body
        self.bytesMax = bytesMax
    }

    /// Gives the body piece by piece as it arrives.
    func forEach(_ receive: (ByteBuffer) async throws -> Void) async throws {
        var bytesRead = 0
        for try await piece in body {
            bytesRead += piece.readableBytes
            guard bytesRead <= bytesMax else { throw HTTPProblem.tooLarge(bytesMax: bytesMax) }
            try await receive(piece)
        }
    }

    /// The whole body.
    func collect() async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await forEach { bytes.append(contentsOf: $0.readableBytesView) }
        return bytes
    }
}
