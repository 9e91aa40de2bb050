import Database
import Foundation

/// An empty database of the test's engine, closed and removed with its last user.
package final class ScratchDatabase: Sendable {
    package let database: Database
    /// A folder of the test's own; on SQLite the database lies in it as `scratch.sqlite`.
    package let folder: String

    package init() async throws {
        folder = NSTemporaryDirectory() + "kedang-scratch-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        switch TestEngine.current {
        case .sqlite: database = try .openSQLite(at: folder + "/scratch.sqlite")
        case .postgres: database = .onServer(try await TestServer.shared.freshAddress())
        }
    }

    deinit {
        try? database.close()
        try? FileManager.default.removeItem(atPath: folder)
    }
}
