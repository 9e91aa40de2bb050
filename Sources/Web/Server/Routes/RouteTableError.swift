/// Why a table of routes cannot be served. All of them are mistakes in the program, found at its start and by the
/// tests.
enum RouteTableError: Error, Equatable {
    /// Two routes have the same method and path.
    case duplicate(String)
    /// The path does not begin with `/`, or has an empty or ill-named part.
    case malformedPath(String)
    /// Two routes name the same place of a path differently.
    case captureNamedTwice(String)
}
