/// What a route takes in the body of a request, and how much of it at most.
enum RouteBody: Sendable, Hashable {
    case none
    /// `application/x-www-form-urlencoded`.
    case form(bytesMax: Int)
    /// `application/json`.
    case json(bytesMax: Int)
    /// `multipart/form-data`, read while it arrives.
    case upload(bytesMax: Int)
}
