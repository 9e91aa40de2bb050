import Foundation

/// Several clients at once, each with its own connection and thread, each sending as soon as it was answered.
struct HttpLoad: Sendable {
    let port: UInt16
    let clientCount: Int
    let effort: Effort

    /// What came out of it.
    struct Result: Sendable {
        var timings = Timings()
        var refusedCount = 0
        var firstRefusal = ""
        var duration = Duration.zero

        /// Requests of all clients in a second.
        var perSecond: Double { Double(timings.milliseconds.count) / max(duration.seconds, 0.000_001) }
    }

    /// - Parameter request: the request of a turn; turns are shared out among the clients.
    func run(_ request: @escaping @Sendable (_ turn: Int) -> HttpRequest) async throws -> Result {
        let start = ContinuousClock.now
        let results = await withTaskGroup(of: Result.self) { group in
            for client in 0..<clientCount {
                group.addTask { await onThread { self.drive(client, request) } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        var all = results.reduce(into: Result()) { sum, one in
            sum.timings.add(one.timings)
            sum.refusedCount += one.refusedCount
            if sum.firstRefusal.isEmpty { sum.firstRefusal = one.firstRefusal }
        }
        all.duration = start.duration(to: .now)
        return all
    }

    private func drive(_ client: Int, _ request: (Int) -> HttpRequest) -> Result {
        var result = Result()
        guard let connection = try? HttpConnection(port: port) else { return result }
        let start = ContinuousClock.now
        for turn in 0..<effort.turnCountMax {
            let asked = request(turn * clientCount + client)
            let before = ContinuousClock.now
            guard let reply = try? connection.send(asked) else { break }
            let after = ContinuousClock.now
            if reply.status >= 400 {
                result.refusedCount += 1
                if result.firstRefusal.isEmpty { result.firstRefusal = "\(reply.status) \(reply.body.prefix(300))" }
            }
            if turn >= effort.warmUpCount { result.timings.add(before.duration(to: after)) }
            if start.duration(to: after) > effort.durationMax { break }
        }
        return result
    }

    private func onThread(_ body: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
