import Foundation

/// The moment until which something is waited for.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(seconds: Int) {
        end = .now.advanced(by: .seconds(seconds))
    }

    /// Waits until a socket is ready; false when the time is over.
    ///
    /// - Parameter events: `POLLIN`, `POLLOUT` or both.
    func wait(for socket: Int32, _ events: Int32) -> Bool {
        var entry = pollfd(fd: socket, events: Int16(events), revents: 0)
        while true {
            let left = ContinuousClock.now.duration(to: end)
            guard left > .zero else { return false }
            let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
            let ready = poll(&entry, 1, Int32(clamping: milliseconds))
            if ready > 0 { return true }
            // A signal is no reason to give up; a broken socket shows itself when it is read.
            guard ready == 0 || errno == EINTR else { return true }
        }
    }
}
