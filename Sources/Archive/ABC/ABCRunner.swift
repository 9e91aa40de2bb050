import Database
import Logging

/// Ranks customers in the background, confirms all of a run, and gives levels on the day from which they hold, in bounded portions.
///
/// Of nodes that share a database one works for all (`Archive.lead`). What was under way when the program ended goes on at the next start.
public struct ABCRunner: Sendable {
    /// Customers of one transaction.
    static let portionCount = 200
    /// How long until it is looked whether a run of the schedule is due, or a level takes effect.
    private static let pause = Duration.seconds(15 * 60)
    private static let origin = "job abc"

    private let archive: Archive
    private let logger: Logger

    /// A runner for this archive.
    public init(_ archive: Archive, logger: Logger) {
        self.archive = archive
        self.logger = logger
    }

    /// Works until the task is cancelled or the archive is closed.
    public func run() async {
        async let days: Void = watchDays()
        await backlog.run(about: .abcRun) { await finishAll() }
        await days
    }

    /// Works until nothing is left to do; waits for the end of an outage that passes.
    public func finishAll() async {
        await backlog.finish {
            while !Task.isCancelled, let run = try await next() { try await finish(run) }
        }
    }

    private var backlog: Backlog { Backlog(archive: archive, logger: logger, name: "abc ranking") }

    /// Begins a run of the schedule where one is due, and gives the levels that take effect by today.
    public func followCalendar() async throws {
        try await beginScheduled()
        while !Task.isCancelled, try await applyDue() {}
    }

    private func watchDays() async {
        while !Task.isCancelled {
            do {
                try await followCalendar()
            } catch {
                // Whatever it was, the next look finds what is still to be done.
                logger.error("abc calendar interrupted", metadata: ["error": "\(type(of: error))"])
            }
            guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
        }
    }

    private func next() async throws -> ABCRun? {
        try await archive.look(as: .system(origin: Self.origin)) { work in
            try work.abc.runs("r.state IN ('scoring', 'ranking', 'confirming') ORDER BY r.id", limit: 1).first
        }
    }

    /// Works a run off as whoever asked for it or confirms it, within that person's reach of now.
    private func finish(_ run: ABCRun) async throws {
        guard let actor = actor(of: run) else {
            return try await archive.work(as: .system(origin: Self.origin)) { try $0.abc.giveUp(run) }
        }
        while !Task.isCancelled {
            let goesOn = try await archive.work(as: actor) { work in
                work.batch = run.id.rawValue
                return try work.abc.portion(of: run.id)
            }
            guard goesOn else { return }
        }
    }

    /// Nil for somebody who may not rank or decide any more.
    private func actor(of run: ABCRun) -> Actor? {
        let origin = run.confirming.map(\.origin) ?? run.origin
        let person = run.state == .confirming ? run.confirming?.personID : run.personID
        guard let person else { return run.state == .confirming ? nil : .system(origin: Self.origin) }
        return archive.directory.actor(for: person, origin: origin).flatMap { $0.role.verifies ? $0 : nil }
    }

    private func beginScheduled() async throws {
        let months = archive.policies.abc.monthsBetweenRuns
        guard months > 0 else { return }
        let system = Actor.system(origin: Self.origin)
        let last = try await archive.look(as: system) { work in
            try work.abc.runs("r.person_id IS NULL ORDER BY r.id DESC", limit: 1).first
        }
        if let last, last.state.isWorking || last.day > CalendarDate(archive.now).back(months: months) { return }
        _ = try await archive.work(as: system) { try $0.abc.begin() }
    }

    /// Gives the levels of some decisions that take effect by today.
    ///
    /// - Returns: whether there may be more.
    private func applyDue() async throws -> Bool {
        let due = try await archive.look(as: .system(origin: Self.origin)) { try $0.abc.due(limit: Self.portionCount) }
        for (person, decisions) in Dictionary(grouping: due, by: \.personID) {
            let actor = archive.directory.actor(for: person, origin: Self.origin).flatMap { $0.role.verifies ? $0 : nil }
            try await archive.work(as: actor ?? .system(origin: Self.origin)) { work in
                try work.abc.apply(decisions, isAllowed: actor != nil)
            }
        }
        return due.count == Self.portionCount
    }
}
