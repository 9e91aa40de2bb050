/// The cookies this program sets.
enum CookieName: String, Sendable, CaseIterable {
    /// Who is signed in.
    case session
    /// A random number that binds the forms of somebody who is not signed in yet.
    case visit
    /// What was done a moment ago, for the next page to tell.
    case deed
    case tongue, theme, density

    /// As it stands in the header. Over TLS the prefix `__Host-` makes the browser refuse a cookie set by a
    /// neighbouring site; without TLS browsers would refuse the prefix itself.
    func text(isTLS: Bool) -> String {
        isTLS ? "__Host-kedang-\(rawValue)" : "kedang-\(rawValue)"
    }
}
