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
        case .reload: Array("event: reload\ndata: {}\n\n".utf8)
        case .event(let event): Self.bytes(of: event)
        }
    }

    private static func bytes(of event: LiveEvent) -> [UInt8] {
        var writer = JSONWriter(capacity: 128)
        writer.object { object in
            object.member("kind", event.kind)
            object.member("subject", event.subject)
        }
        return Array("id: \(event.index)\nevent: changed\ndata: ".utf8) + writer.bytes + Array("\n\n".utf8)
    }
}
