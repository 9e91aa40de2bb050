import Foundation

/// A folder of its own for one test, removed with it however the test ends.
final class ScratchFolder: Sendable {
    let path = NSTemporaryDirectory() + "kedang-database-" + UUID().uuidString

    init() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
