import Database
import Foundation
import Vault

/// Why the archive cannot do anything at the moment, whatever is asked: told to people apart from faults of the program.
public enum Outage: Error, Hashable, Sendable {
    /// The disk is full; nothing was changed. On this machine looks are still recorded and so go on, on a server's disk as long as it has room for that.
    case diskFull
    /// Too much is asked at once; the same may succeed shortly.
    case busy
    /// The database's server does not answer; the archive goes on by itself when it does.
    case unreachable
    /// The connection to the database's server broke while a change was saved, and nobody can say whether it was.
    case uncertain
    /// Writing failed and has stopped until the program is started again.
    case stopped

    /// Whether it ends by itself, so that what was interrupted is worth trying again.
    var passes: Bool { [.busy, .unreachable, .uncertain].contains(self) }

    /// The outage behind an error; nil for an error of any other kind.
    public init?(_ error: any Error) {
        switch error {
        case let outage as Outage: self = outage
        case DatabaseError.diskFull, SealedFileError.cannotWrite(code: ENOSPC): self = .diskFull
        case DatabaseError.busy, DatabaseError.interrupted: self = .busy
        case DatabaseError.server(let refusal):
            switch refusal.reason {
            case .uncertain: self = .uncertain
            case .crowded: self = .busy
            default: self = .unreachable
            }
        case DatabaseError.inputOutput, DatabaseError.closed, DatabaseError.corrupt: self = .stopped
        case PasswordHasherError.busy: self = .busy
        default: return nil
        }
    }
}
