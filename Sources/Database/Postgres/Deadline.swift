import Foundation

/// The moment until which something is waited for.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(_ end: ContinuousClock.Instant) {
        self.end = end
    }

    init(seconds: Int) {
        self.init(milliseconds: seconds * 1_000)
    }

    init(milliseconds: Int) {
        end = .now.advanced(by: .milliseconds(milliseconds))
    }

    /// Whether the time is over.
    var isOver: Bool { end <= .now }

    /// What is left, in milliseconds; never negative.
    var milliseconds: Int64 {
        let left = max(.zero, ContinuousClock.now.duration(to: end))
        return left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
    }

    /// This or the other, whichever comes first.
    func orSooner(_ other: Deadline?) -> Deadline {
        guard let other, other.end < end else { return self }
        return other
    }

    /// Waits until a socket is ready; false when the time is over.
    ///
    /// - Parameter events: `POLLIN`, `POLLOUT` or both.
    func wait(for socket: Int32, _ events: Int32) -> Bool {
        var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
        while !isOver {
            let ready = poll(&entry, 1, Int32(clamping: milliseconds + 1))
            if ready > 0 { return true }
            // A signal is no reason to give up; a broken socket shows itself when it is read.
            guard ready == 0 || errno == EINTR else { return true }
        }
        return false
    }
}
