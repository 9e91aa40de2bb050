import NIOCore
import NIOPosix

@testable import Web

/// A TCP connection to the server under test, for what no decent client would send.
enum RawConnection {
    typealias Stream = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Sends text and gives what comes back, until the server closes or `isEnough` says so. Ends after 5 seconds at
    /// the latest.
    static func exchange(
        port: Int, sending texts: [String],
        until isEnough: @escaping @Sendable (String) -> Bool = { $0.contains("\r\n\r\n") }
    ) async throws -> String {
        try await withTimeLimit(.seconds(5)) {
            try await open(port: port).executeThenClose { inbound, outbound in
                for text in texts { try? await outbound.write(ByteBuffer(string: text)) }
                return await read(inbound, until: isEnough)
            }
        }
    }

    static func open(port: Int) async throws -> Stream {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture { try Stream(wrappingChannelSynchronously: channel) }
            }
    }

    /// An error on the way (a reset connection) ends the reading like an end does.
    static func read(_ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, until isEnough: (String) -> Bool) async
        -> String
    {
        var text = ""
        do {
            for try await buffer in inbound {
                text += String(buffer: buffer)
                if isEnough(text) { break }
            }
        } catch {
            return text
        }
        return text
    }
}
