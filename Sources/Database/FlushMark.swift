/// The smallest possible change: a flush needs a commit that writes something.
///
/// `user_version` lies in the file's first page, which every commit writes anyway; nothing else of ours uses it.
enum FlushMark {
    private static let countMax = 1_000_000_000

    /// Counts one flush more.
    @Sendable static func touch(_ connection: Connection) throws {
        let next = try count(connection) % countMax + 1
        // A pragma takes no bound values; this one is a number of our own.
        try connection.execute(SQL(text: "PRAGMA user_version = \(next)", values: []))
    }

    /// How many flushes of looks there were.
    static func count(_ connection: Connection) throws -> Int {
        try connection.value("PRAGMA user_version") ?? 0
    }
}
