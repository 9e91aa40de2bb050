/// What an open event stream is told.
enum LiveSignal: Sendable, Hashable {
    case event(LiveEvent)
    /// Nothing happened; the connection is kept alive.
    case heartbeat
    /// More happened than can be told again: the page is to be loaded afresh.
    case reload

    /// As it goes over the wire (HTML, 9.2: Server-sent events).
    var bytes: [UInt8] {
        switch self {
        case .heartbeat: Array(":\n\n".utf8)
        case .reload: Array("event: reload\ndata: *\n\n".utf8)
        case .event(let event): Self.bytes(of: event)
        }
    }

    /// The data is the subject, without anything that could end the line.
    private static func bytes(of event: LiveEvent) -> [UInt8] {
        let subject = event.subject.utf8.filter { $0 >= 0x20 }
        return Array("id: \(event.index)\nevent: changed\ndata: ".utf8) + subject + Array("\n\n".utf8)
    }
}
