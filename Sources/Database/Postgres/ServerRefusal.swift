/// Why a database server does not let us work: at the first connection or in the midst of it.
public struct ServerRefusal: Error, Hashable, Sendable {
    /// What kind of refusal.
    public enum Reason: String, Sendable {
        /// Nobody answers at that address, or not in time.
        case away
        /// The server is starting or stopping, or the connection broke; it may answer shortly.
        case interrupted
        /// The server has no connection left for us.
        case crowded
        /// The connection broke at the very moment of a commit: nobody can say whether it was done.
        case uncertain
        /// The user or the password is not the server's.
        case notAdmitted
        /// The server has no database of that name.
        case noDatabase
        /// The connection is not as secure as was asked for, or its certificate cannot be checked.
        case notSecure
        /// The user may not make tables there.
        case notAllowed
        /// The server is older than ``oldestVersion``.
        case tooOld
        /// The server only follows another one.
        case follower
        /// The address is none that can be understood.
        case address
    }

    /// The oldest major version that is used.
    public static let oldestVersion = 15

    /// What kind.
    public let reason: Reason
    /// The server's address, without the password.
    public let address: String
    /// What the server or the client library says, in their words; never a password.
    public let detail: String
}
