import Database

extension Migration {
    /// Old failures to sign in are found by their time, so that they can be swept.
    static let doors = Migration("0015-doors") { _ in
        ["CREATE INDEX sign_in_failures_at ON sign_in_failures (at)"]
    }
}
