/// The database engine behind a connection, and the few words in which they differ.
public enum Engine: String, Sendable {
    case sqlite

    /// Column type of a primary key that the engine numbers, never reusing a number.
    public var identity: SQL {
        switch self {
        case .sqlite: "INTEGER PRIMARY KEY AUTOINCREMENT"
        }
    }

    /// Column type of raw bytes.
    public var bytes: SQL {
        switch self {
        case .sqlite: "BLOB"
        }
    }

    /// What follows the closing parenthesis of a table.
    public var tableOptions: SQL {
        switch self {
        case .sqlite: "STRICT"
        }
    }
}
