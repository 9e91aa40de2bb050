import Archive
import Synchronization

/// A clock that stands still until it is moved.
package final class TestClock: Sendable {
    /// 2026-03-02 09:00 in China, a Monday.
    package static let start = Moment(rawValue: 1_772_413_200_000)

    private let moment = Mutex(start)

    package init() {}

    package var now: Moment { moment.withLock { $0 } }

    package func advance(seconds: Int64 = 0, minutes: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) {
        let total = seconds + 60 * (minutes + 60 * (hours + 24 * days))
        moment.withLock { $0 = $0.adding(milliseconds: total * 1_000) }
    }
}
