import Database

/// Counts failures to sign in, so that guessing ends soon and nobody can lock somebody else out.
///
/// A name is locked only for the address that failed, an address for every name; a name that fails from many addresses is
/// only slowed down.
struct SignInGate {
    /// Failures of one name from one address within ``lockMinutes`` after which that pair is locked.
    static let pairFailuresMax = 5
    /// Failures from one address, whatever the names, after which it is locked.
    static let networkFailuresMax = 20
    /// Failures of one name, from wherever, after which every further try waits.
    static let loginFailuresBeforePause = 10
    /// The longest such wait.
    static let pauseSecondsMax = 5
    /// How long a lock lasts after the last failure, and the time within which failures count together.
    static let lockMinutes = 15
    private static let lockMilliseconds = Int64(lockMinutes) * 60_000

    let pair: String
    let network: String
    let login: String
    let at: Moment

    init(login: String, network: String, at: Moment, secrets: SessionSecrets) {
        pair = secrets.subject("pair", login, network)
        self.network = secrets.subject("network", network)
        self.login = secrets.subject("login", login)
        self.at = at
    }

    /// Counts the try as a failure until it succeeds, so that tries made at once cannot pass together.
    ///
    /// - Returns: how long to wait first.
    /// - Throws: `SignInRefusal.locked`.
    func enter(in connection: Connection) throws -> Duration {
        try sweep(in: connection)
        guard try !isLocked(in: connection) else { throw SignInRefusal.locked }
        try note(pair, in: connection)
        let failures = try count(login, in: connection)
        return .seconds(min(max(failures - Self.loginFailuresBeforePause + 1, 0), Self.pauseSecondsMax))
    }

    /// Counts the failure for address and name too.
    ///
    /// - Returns: whether the address or the pair is locked from now on.
    func fail(in connection: Connection) throws -> Bool {
        try note(network, in: connection)
        try note(login, in: connection)
        return try isLocked(in: connection)
    }

    /// Forgets the failures of this name from this address.
    func succeed(in connection: Connection) throws {
        try connection.execute("DELETE FROM sign_in_failures WHERE subject = \(pair)")
    }

    /// Takes back a try that came to nothing.
    func leave(in connection: Connection) throws {
        try connection.execute(
            "DELETE FROM sign_in_failures WHERE id = (SELECT MAX(id) FROM sign_in_failures WHERE subject = \(pair))")
    }

    private func isLocked(in connection: Connection) throws -> Bool {
        try isLocked(pair, Self.pairFailuresMax, in: connection)
            || isLocked(network, Self.networkFailuresMax, in: connection)
    }

    private func isLocked(_ subject: String, _ failuresMax: Int, in connection: Connection) throws -> Bool {
        let last: [Moment] = try connection.values(
            """
            SELECT at
            FROM sign_in_failures
            WHERE subject = \(subject)
            ORDER BY at DESC
            LIMIT \(failuresMax)
            """)
        guard last.count == failuresMax, let newest = last.first, let oldest = last.last else { return false }
        return newest < oldest.adding(milliseconds: Self.lockMilliseconds)
            && at < newest.adding(milliseconds: Self.lockMilliseconds)
    }

    private func count(_ subject: String, in connection: Connection) throws -> Int {
        try connection.value(
            "SELECT COUNT(*) FROM sign_in_failures WHERE subject = \(subject) AND at > \(at.adding(milliseconds: -Self.lockMilliseconds))"
        ) ?? 0
    }

    private func note(_ subject: String, in connection: Connection) throws {
        try connection.execute("INSERT INTO sign_in_failures (subject, at) VALUES (\(subject), \(at))")
    }

    /// Failures that lock nothing any more.
    private func sweep(in connection: Connection) throws {
        try connection.execute(
            "DELETE FROM sign_in_failures WHERE at < \(at.adding(milliseconds: -2 * Self.lockMilliseconds))")
    }
}
