/// What can go wrong between a statement and its effect, the same on every engine.
public enum DatabaseError: Error, Equatable, Sendable {
    /// A rule of the schema refused the change.
    case constraint(Constraint, detail: String)
    /// No room is left on the disk; nothing was changed.
    case diskFull
    /// Reading or writing the file failed; writing has stopped until the program is started again.
    case inputOutput(detail: String)
    /// The file is damaged.
    case corrupt(detail: String)
    /// The database server does not let us work, or the connection to it broke.
    case server(ServerRefusal)
    /// Somebody else holds the database.
    case busy
    /// The statement was interrupted or ran out of its time.
    case interrupted
    /// The database was closed, or writing has stopped after a failure.
    case closed
    /// The schema was written by a newer version of this program.
    case newerSchema(migration: String)
    /// The file is a database, but not one of ours.
    case foreignSchema
    /// The database is being filled from another one, which was not finished.
    case unfinishedMove
    /// A column held something other than what the code reads.
    case misread(column: String, expected: String)
    /// The engine refused the statement itself.
    case statement(detail: String)

    /// Which kind of rule refused a change.
    public enum Constraint: String, Sendable {
        case unique, foreignKey, check, notNull, other
    }
}
