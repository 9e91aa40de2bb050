/// How long and how much at a time a PostgreSQL server is asked.
public struct ConnectionBounds: Sendable {
    /// Connections that read, at most; one more writes.
    public var readerCount = 8
    /// How long a read waits for a connection, in seconds.
    public var waitSeconds = 5
    /// How long connecting may take, over all hosts of the address, in seconds.
    public var connectSeconds = 10
    /// After so long without a sign of the server's machine the connection is given up, in seconds.
    public var silenceSeconds = 3
    /// How long one statement may take, in seconds.
    public var statementSeconds = 30
    /// How long a write waits for another node's, in seconds; more than a portion of an import takes.
    public var lockSeconds = 10
    /// How long a transaction may stand still before the server ends it, so that a node that hangs holds nobody up, in seconds.
    public var idleSeconds = 10

    /// As the server opens its archive.
    public init() {}

    /// For what goes over the whole archive: an upgrade, which may build an index over a million customers or wait for the node that does, a
    /// move, and upkeep.
    public static let patient: ConnectionBounds = {
        var bounds = ConnectionBounds()
        bounds.statementSeconds = 4 * 3_600
        bounds.lockSeconds = 4 * 3_600
        return bounds
    }()
}
