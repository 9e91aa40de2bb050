import Logging

/// Works off in the background what people ask for: at the start, and whenever the ledger tells of more.
struct Backlog: Sendable {
    /// How long to wait before going on with what an outage of the database interrupted.
    private static let outagePause = Duration.seconds(1)

    let archive: Archive
    let logger: Logger
    /// What the log calls it.
    let name: String

    /// Works until the task is cancelled or the archive is closed.
    ///
    /// - Parameter kind: what the ledger tells of where something may have been asked for.
    func run(about kind: Subject.Kind, _ finishAll: () async -> Void) async {
        let events = archive.tail.subscribe()
        await finishAll()
        for await bunch in events where bunch.contains(where: { $0.subjectKind == kind }) {
            guard !Task.isCancelled else { return }
            await finishAll()
        }
    }

    /// Does what is left to do, again where an outage of the database that passes broke it off.
    func finish(_ body: () async throws -> Void) async {
        var isInterrupted = false
        while !Task.isCancelled {
            do {
                return try await body()
            } catch {
                // Once for an outage, which is asked for the end of every second.
                if !isInterrupted { logger.error("\(name) interrupted", metadata: ["error": "\(type(of: error))"]) }
                isInterrupted = true
                guard Outage(error)?.passes == true else { return }
                try? await Task.sleep(for: Self.outagePause)
            }
        }
    }
}

extension Archive {
    /// The same as ``work(as:_:)`` for what may find nothing to do: nil then.
    func workIfAny<Value: Sendable>(
        as actor: Actor, _ body: @escaping @Sendable (UnitOfWork) throws -> Value
    ) async throws -> Value? {
        do {
            return try await work(as: actor, body)
        } catch ArchiveError.unrecorded {
            return nil
        }
    }
}
