import HTTPTypes

/// How a request must end at the door, for the matrix of routes, roles and records.
enum Admission: String, Sendable, Hashable {
    /// It passes: anything but 401, 403 and 404.
    case admitted
    /// Somebody not signed in: 401 over the API, the sign-in page otherwise.
    case signIn
    /// 403.
    case forbidden
    /// 404, so that not even the existence of a foreign record is told.
    case hidden
}
