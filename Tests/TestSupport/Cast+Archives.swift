import Archive
import Foundation

extension Cast {
    /// The number of an archive entered and submitted; its version is 2.
    package func submitted(_ name: String, by part: Part = .li) async throws -> String {
        let source = id(part)
        return try await work(as: part) { work in
            let made = try work.customers.create(Cast.content(name, source: source))
            return try work.customers.submit(made.number, from: 1).number
        }
    }

    /// The number of an archive on file; its version is 3.
    package func filed(_ name: String, by part: Part = .li) async throws -> String {
        let number = try await submitted(name, by: part)
        return try await work(as: .boss) { try $0.customers.verify(number, from: 2).number }
    }
}

extension ArchiveFolder {
    /// Removes it and what lies beside it.
    package func remove() {
        for path in [path, headsPath, keyPath] { try? FileManager.default.removeItem(atPath: path) }
    }
}
