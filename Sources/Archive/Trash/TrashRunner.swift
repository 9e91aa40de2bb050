import Logging

/// Erases deleted customers whose days are over, once a day, in bounded portions.
///
/// Of nodes that share a database one works for all (`Archive.lead`).
public struct TrashRunner: Sendable {
    /// Customers erased in one transaction.
    private static let portionCount = 200

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled.
    public func run() async {
        await DailyRound(archive: archive, logger: logger, name: "emptying of the trash").run { _ = try await empty() }
    }

    /// Erases all whose days are over.
    ///
    /// - Returns: how many.
    @discardableResult
    public func empty() async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            let erased = try await portion()
            count += erased
            guard erased == Self.portionCount else { break }
        }
        return count
    }

    private func portion() async throws -> Int {
        try await archive.workIfAny(as: .system(origin: "job trash")) { try $0.trash.eraseExpired(limit: Self.portionCount) } ?? 0
    }
}
