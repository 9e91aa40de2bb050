import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What is known about a request beside its own content. Filled in on arrival, then by recognition.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The number a person can tell the administrator: 16 hexadecimal digits.
    let requestID: String
    let startedAt: ContinuousClock.Instant
    /// Whether a connection is behind the request; a test's request has none.
    let isConnected: Bool
    /// The address at the other end of the connection.
    let peerAddress: String
    /// The caller's address, as trusted proxies tell it.
    var remoteAddress: String
    /// Whether the caller's connection is encrypted, here or at a trusted proxy.
    var isTLS = false
    /// Host and port the caller asked for.
    var host = ""
    var tongue = Tongue.zh
    var theme = Theme.system
    var density = Density.comfortable
    /// Path and query as they were asked for.
    var path = "/"
    var cookies = Cookies(nil)
    var credential: Credential?
    /// Who is signed in; nil at the door.
    var caller: Caller?
    /// What the tokens of forms are bound to: the session, or the visit of somebody not signed in.
    var formBinding = ""
    /// A visit that begins with this request and needs its cookie.
    var newVisit: String?

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        startedAt = .now
        isConnected = source.channel.isActive
        peerAddress = source.channel.remoteAddress?.ipAddress ?? "127.0.0.1"
        remoteAddress = peerAddress
        requestID = RequestID.next()
    }
}
