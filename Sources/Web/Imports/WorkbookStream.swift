import Archive
import Dispatch
import Hummingbird
import NIOConcurrencyHelpers
import NIOCore
import Sheets

/// A workbook, or another file, on its way to the caller: written by a thread of its own, which waits whenever the caller is slower.
final class WorkbookStream: ByteSink, Sendable {
    /// The type of an .xlsx file.
    static let mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

    /// Pieces written ahead of the caller.
    static let piecesAheadMax = 16

    /// The caller went away.
    private struct Abandoned: Error {}

    private let pieces: AsyncThrowingStream<[UInt8], any Error>
    private let continuation: AsyncThrowingStream<[UInt8], any Error>.Continuation
    private let room = DispatchSemaphore(value: 0)
    private let isAbandoned = NIOLockedValueBox(false)

    private init() {
        (pieces, continuation) = AsyncThrowingStream.makeStream()
        for _ in 0..<Self.piecesAheadMax { room.signal() }
    }

    /// The body of a reply with this workbook.
    static func body(of workbook: ErrorWorkbook) -> ResponseBody { body { try workbook.write(to: $0) } }

    /// The body of a reply with the file of an export.
    static func body(of file: ExportFile) -> ResponseBody { body { try file.write(to: $0) } }

    private static func body(_ write: @escaping @Sendable (any ByteSink) throws -> Void) -> ResponseBody {
        ResponseBody { writer in
            let stream = WorkbookStream()
            stream.begin(write)
            defer { stream.abandon() }
            for try await piece in stream.pieces {
                try await writer.write(ByteBuffer(bytes: piece))
                stream.room.signal()
            }
            try await writer.finish(nil)
        }
    }

    func write(_ bytes: ArraySlice<UInt8>) throws {
        room.wait()
        guard !isAbandoned.withLockedValue({ $0 }) else { throw Abandoned() }
        continuation.yield(Array(bytes))
    }

    private func begin(_ write: @escaping @Sendable (any ByteSink) throws -> Void) {
        DispatchQueue.global(qos: .utility).async {
            do {
                try write(self)
                self.continuation.finish()
            } catch {
                self.continuation.finish(throwing: error)
            }
        }
    }

    /// Lets the writing thread go on to its end, which comes at once.
    private func abandon() {
        isAbandoned.withLockedValue { $0 = true }
        room.signal()
    }
}
