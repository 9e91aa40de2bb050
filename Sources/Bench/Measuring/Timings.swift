/// How long one thing took each time it was done, in milliseconds.
struct Timings: Sendable {
    private(set) var milliseconds: [Double] = []

    mutating func add(_ duration: Duration) {
        milliseconds.append(duration.milliseconds)
    }

    mutating func add(_ other: Timings) {
        milliseconds += other.milliseconds
    }

    /// The time within which so many in a hundred were done.
    func percentile(_ percent: Double) -> Double {
        let sorted = milliseconds.sorted()
        guard !sorted.isEmpty else { return .nan }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * percent / 100))]
    }
}

/// How often and how long a thing is measured.
struct Effort: Sendable {
    /// Done so often before the clock runs.
    var warmUpCount = 20
    /// Measured so often at most.
    var countMax = 300
    /// No longer than this.
    var durationMax = Duration.seconds(4)

    /// Turns from 0, the warm-up among them.
    var turnCountMax: Int { warmUpCount + countMax }

    /// Does a thing again and again, each time with its turn's number.
    func measure(_ body: (Int) async throws -> Void) async rethrows -> Timings {
        for turn in 0..<warmUpCount { try await body(turn) }
        var timings = Timings()
        let start = ContinuousClock.now
        for turn in warmUpCount..<turnCountMax {
            let before = ContinuousClock.now
            try await body(turn)
            let after = ContinuousClock.now
            timings.add(before.duration(to: after))
            if start.duration(to: after) > durationMax { break }
        }
        return timings
    }
}
