import Database
import Logging

/// Writes what exports ask for in the background, one at a time, the oldest first, and throws files away when their time is over.
///
/// Of nodes that share a database one works for all (`Archive.lead`). What was under way when the program ended begins anew at the next start.
public struct ExportRunner: Sendable {
    /// How often it is looked for files whose time is over.
    private static let sweepPause = Duration.seconds(5 * 60)

    private let exports: Exports
    private let logger: Logger
    /// Most customers of one export.
    private let rowsMax: Int
    private var archive: Archive { exports.archive }

    /// A runner for these exports.
    public init(_ exports: Exports, logger: Logger) {
        self.init(exports, logger: logger, rowsMax: Export.rowsMax)
    }

    init(_ exports: Exports, logger: Logger, rowsMax: Int) {
        self.exports = exports
        self.logger = logger
        self.rowsMax = rowsMax
    }

    /// Works until the task is cancelled or the archive is closed.
    public func run() async {
        async let _: Void = removeAsTheyEnd()
        await backlog.run(about: .export) { await finishAll() }
    }

    /// Works until nothing is left to do; waits for the end of an outage that passes.
    public func finishAll() async {
        await backlog.finish {
            while !Task.isCancelled, let keyed = try await next() { try await finish(keyed) }
        }
    }

    private var backlog: Backlog { Backlog(archive: archive, logger: logger, name: "exports") }

    private func removeAsTheyEnd() async {
        while !Task.isCancelled {
            do {
                try await exports.removeEnded()
            } catch {
                // Whatever it was, the next look finds those that are still to go.
                logger.error("exports not removed", metadata: ["error": "\(type(of: error))"])
            }
            guard (try? await Task.sleep(for: Self.sweepPause)) != nil else { return }
        }
    }

    private func next() async throws -> KeyedExport? {
        try await archive.look(as: .system(origin: Exports.origin)) { work in
            try work.exports.rows("e.state = 'running' ORDER BY e.id", limit: 1).first
        }
    }

    private func finish(_ keyed: KeyedExport) async throws {
        do {
            try await ExportRun(exports: exports, keyed: keyed, rowsMax: rowsMax).run()
        } catch is ExportStopped {
            // Thrown away meanwhile; its file went with it.
        } catch let refusal as ExportRefusal {
            try await fail(keyed, refusal.failure)
        } catch where Task.isCancelled {
            // Whoever works next begins it anew; nothing is wrong with it.
        } catch where Outage(error)?.passes == true {
            throw error
        } catch {
            logger.error("export failed", metadata: ["export": "\(keyed.export.id.rawValue)", "error": "\(type(of: error))"])
            try await fail(keyed, .broken)
        }
    }

    private func fail(_ keyed: KeyedExport, _ failure: Export.Failure) async throws {
        try await archive.work(as: .system(origin: Exports.origin)) { work in
            try work.connection.removeFile(keyed.fileID)
            try work.exports.fail(keyed.export.id, failure)
        }
    }
}
