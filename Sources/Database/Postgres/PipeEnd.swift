import Foundation

/// The end of a pipe by which a thread that waits is told to stop.
struct PipeEnd {
    private let reader: FileHandle

    init(_ reader: FileHandle) {
        self.reader = reader
    }

    /// What to wait for beside something else: readable once it is time to end.
    var descriptor: Int32 { reader.fileDescriptor }

    /// Whether it is time to end, waited for at most so long.
    func hasCome(within seconds: Int) -> Bool {
        var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, Int32(seconds * 1_000)) > 0
    }
}
