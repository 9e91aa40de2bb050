import Logging

/// Something that is done once on every day of China's calendar, soon after it begins, as long as the program runs.
struct DailyRound: Sendable {
    /// How long until it is looked whether a new day has begun.
    private static let pause = Duration.seconds(15 * 60)

    let archive: Archive
    let logger: Logger
    /// What the log calls it.
    let name: String

    /// Works until the task is cancelled. What fails is tried again after the pause: it must find by itself what is still to do.
    func run(_ body: () async throws -> Void) async {
        var last: CalendarDate?
        while !Task.isCancelled {
            let today = CalendarDate(archive.now)
            if last != today {
                do {
                    try await body()
                    last = today
                } catch {
                    logger.error("\(name) interrupted", metadata: ["error": "\(type(of: error))"])
                }
            }
            guard (try? await Task.sleep(for: Self.pause)) != nil else { return }
        }
    }
}
