extension DatabaseError {
    /// A failure that PostgreSQL reports by its SQLSTATE (appendix A of its manual).
    init(postgres state: String, message: String, address: DatabaseAddress) {
        func refused(_ reason: ServerRefusal.Reason) -> DatabaseError {
            .server(ServerRefusal(reason: reason, address: address.name, detail: message))
        }
        switch state {
        case "53100": self = .diskFull
        case "53000", "53200", "53300", "55P03", "40001", "40P01": self = .busy
        case "57014": self = .interrupted
        case "25006": self = .inputOutput(detail: message)
        case "25P03", "57P01", "57P02", "57P03", "57P05": self = refused(.interrupted)
        case "57P04": self = refused(.noDatabase)
        case "42501": self = refused(.notAllowed)
        case "58030": self = .inputOutput(detail: message)
        case "XX001", "XX002": self = .corrupt(detail: message)
        default:
            switch state.prefix(2) {
            case "": self = refused(.interrupted)
            case "08": self = refused(.interrupted)
            case "23": self = .constraint(Constraint(postgres: state), detail: message)
            default: self = .statement(detail: "\(state): \(message)")
            }
        }
    }
}

extension DatabaseError.Constraint {
    /// The constraint behind a SQLSTATE of class 23.
    init(postgres state: String) {
        self =
            switch state {
            case "23505": .unique
            case "23503": .foreignKey
            case "23514": .check
            case "23502": .notNull
            default: .other
            }
    }
}
