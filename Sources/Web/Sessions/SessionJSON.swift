import Archive

/// What a program sends to sign in.
struct SignInBody: Decodable, Sendable {
    var account: String
    var password: String
}

extension SignInRoutes {
    /// The shapes of the API about who is signed in.
    static let schemas: [(name: String, schema: Schema)] = [
        ("SignIn", .object([.init("account", .text(charactersMax: 60)), .init("password", .text(charactersMax: 128))])),
        ("Session", .object([.init("token", .text()), .init("expiresAt", .time), .init("mustChangePassword", .flag)])),
        (
            "Me",
            .object([
                .init("id", .integer()), .init("account", .text()), .init("name", .text()),
                .init("role", .choice(Role.assignable.map(\.rawValue))), .init("department", .optional(.text())),
                .init("departmentId", .optional(.integer())), .init("mustChangePassword", .flag),
            ])
        ),
        (
            "OpenSession",
            .object([
                .init("id", .integer()), .init("channel", .choice(SessionChannel.allCases.map(\.rawValue))),
                .init("device", .text()), .init("address", .text()), .init("createdAt", .time),
                .init("lastSeenAt", .time), .init("isThisOne", .flag),
            ])
        ),
        (
            "PasswordChange",
            .object([.init("oldPassword", .text(charactersMax: 128)), .init("password", .text(charactersMax: 128))])
        ),
    ]
}

extension JSONWriter {
    /// A session just begun, with its token.
    mutating func session(_ session: NewSession) {
        object { object in
            object.member("token", session.token.text)
            object.member("expiresAt", session.expiresAt.isoText)
            object.member("mustChangePassword", session.signedIn.mustChangePassword)
        }
    }

    /// The members of who is signed in.
    mutating func me(_ signedIn: SignedIn, in directory: Directory) {
        person(signedIn.person, in: directory)
        member("mustChangePassword", signedIn.mustChangePassword)
    }

    /// The members of a person, as everybody may know them.
    mutating func person(_ person: Person, in directory: Directory) {
        member("id", Int(person.id.rawValue))
        member("account", person.login)
        member("name", person.name)
        member("role", person.role.rawValue)
        member("department", person.departmentID.flatMap(directory.department)?.name)
        member("departmentId", person.departmentID.map { Int($0.rawValue) })
    }
}
