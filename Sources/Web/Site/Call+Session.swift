import Archive
import HTTPTypes
import Hummingbird
import HummingbirdCore

extension Call {
    /// From where somebody signs in with this request.
    func origin(_ channel: SessionChannel) -> SignInOrigin {
        SignInOrigin(
            channel: channel, address: context.remoteAddress, device: request.headers[.userAgent] ?? "")
    }

    /// The token that this request showed; nil at the door.
    var token: String? {
        switch context.credential {
        case .session(let token), .bearer(let token): token
        case nil: nil
        }
    }

    /// The session of this request.
    /// - Throws: `HTTPProblem.signInNeeded` when it ended a moment ago.
    func signedIn(_ archive: Archive) async throws -> SignedIn {
        guard let credential = context.credential, let signedIn = try await archive.signedIn(credential) else {
            throw HTTPProblem.signInNeeded
        }
        return signedIn
    }
}

extension SetCookie {
    /// The cookie of a session just begun, kept as long as the session may last.
    static func session(_ session: NewSession, now: Moment) -> SetCookie? {
        SetCookie(
            .session, session.token.text, secondsMax: Int((session.expiresAt.rawValue - now.rawValue) / 1_000))
    }
}
