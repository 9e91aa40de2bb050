import Vault
import Wording

/// Somebody being signed in, as the list of one's devices shows it.
public struct Session: Identifiable, Hashable, Sendable {
    /// The key of a session; it opens nothing, the token does.
    public typealias ID = RowID<Session>

    /// Most sessions of one person; the one longest unused gives way to a new one.
    public static let countPerPersonMax = 20

    /// Its key.
    public let id: ID
    /// Who is signed in.
    public let personID: Person.ID
    /// Through what.
    public let channel: SessionChannel
    /// When it began.
    public let createdAt: Moment
    /// When it was last used, to the minute.
    public let lastSeenAt: Moment
    /// When it ends in any case.
    public let expiresAt: Moment
    /// The network address it began at.
    public let address: PrivateText
    /// What the browser or program called itself.
    public let device: PrivateText
}

/// What a session is used through.
public enum SessionChannel: String, CodedValue {
    /// A browser with a cookie.
    case web
    /// A program with a bearer token.
    case api

    public var wording: Wording {
        switch self {
        case .web: Wording("网页", en: "Web")
        case .api: Wording("接口", en: "API")
        }
    }
}
