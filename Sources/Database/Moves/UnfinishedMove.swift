/// The mark on a database that is being filled from another one and is not whole yet.
///
/// It is made with the tables and taken away when everything is there; as long as it stands, `Database.plan` refuses the database.
public struct UnfinishedMove: Sendable, Hashable {
    /// Which archive it is filled from; two archives never have the same.
    public let source: String
    /// In which state that archive was when the filling began.
    public let state: String
    /// The last customer that is in the search index.
    public let indexedID: Int64

    /// The mark of a move that begins.
    public init(source: String, state: String) {
        self.init(source: source, state: state, indexedID: 0)
    }

    private init(source: String, state: String, indexedID: Int64) {
        self.source = source
        self.state = state
        self.indexedID = indexedID
    }

    static let table = "unfinished_move"

    /// The mark of a database; nil where nothing is unfinished.
    public static func read(in connection: Connection) throws -> UnfinishedMove? {
        guard try connection.hasTable(table) else { return nil }
        return try connection.first("SELECT source, state, indexed_id FROM unfinished_move WHERE id = 1") { row in
            UnfinishedMove(source: try row.next(), state: try row.next(), indexedID: try row.next())
        }
    }

    /// Makes the mark.
    package func write(in connection: Connection) throws {
        try connection.execute(
            connection.engine.spelled(
                """
                CREATE TABLE unfinished_move (
                  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1), source TEXT NOT NULL, state TEXT NOT NULL, indexed_id INTEGER NOT NULL)
                """))
        try connection.execute(
            "INSERT INTO unfinished_move (id, source, state, indexed_id) VALUES (1, \(source), \(state), \(indexedID))")
    }

    /// Notes how far the search index goes.
    public static func noteIndexed(upTo id: Int64, in connection: Connection) throws {
        try connection.execute("UPDATE unfinished_move SET indexed_id = \(id) WHERE id = 1")
    }

    /// Notes that what is there so far is not to be gone on with.
    public static func noteSpoiled(in connection: Connection) throws {
        try connection.execute("UPDATE unfinished_move SET state = '' WHERE id = 1")
    }

    /// Takes the mark away: the database is whole.
    public static func remove(in connection: Connection) throws {
        try connection.execute("DROP TABLE unfinished_move")
    }
}
