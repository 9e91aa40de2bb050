import Archive

/// What a program sends to add a person.
struct NewPersonBody: Decodable, Sendable {
    var account: String
    var name: String
    var role: String
    var departmentId: Int64?
    /// Chosen by its owner; a temporary one is made when it is absent.
    var password: String?

    /// - Throws: `ArchiveError.invalid` for a role there is not.
    func details() throws -> PersonDetails {
        guard let role = Role(rawValue: role), Role.assignable.contains(role) else {
            throw ArchiveError.invalid([.unknownRole])
        }
        return PersonDetails(name: name, role: role, departmentID: departmentId.map(Department.ID.init(rawValue:)))
    }
}

/// What a program sends to change a person: what is absent stays as it is.
struct PersonChangeBody: Decodable, Sendable {
    var name: String?
    var role: String?
    /// Absent stays, null takes the person out of the department.
    var departmentId: Int64??

    private enum CodingKeys: String, CodingKey { case name, role, departmentId }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decodeIfPresent(String.self, forKey: .name)
        role = try values.decodeIfPresent(String.self, forKey: .role)
        if values.contains(.departmentId) {
            departmentId = .some(try values.decodeIfPresent(Int64.self, forKey: .departmentId))
        }
    }

    /// - Throws: `ArchiveError.invalid` for a role there is not.
    func details(changing person: Person) throws -> PersonDetails {
        guard let role = role.map(Role.init(rawValue:)) ?? person.role else {
            throw ArchiveError.invalid([.unknownRole])
        }
        let department = departmentId ?? person.departmentID?.rawValue
        return PersonDetails(
            name: name ?? person.name, role: role, departmentID: department.map(Department.ID.init(rawValue:)))
    }
}

extension Person {
    /// A version of the person's details, for `ETag` and forms.
    var fingerprint: Int {
        Fingerprint.of("\(name)\u{1F}\(role.rawValue)\u{1F}\(departmentID?.rawValue ?? 0)\u{1F}\(isDisabled)")
    }
}

extension JSONWriter {
    /// The members of a person, with what administrators manage.
    mutating func member(of person: Person, in directory: Directory) {
        self.person(person, in: directory)
        member("isDisabled", person.isDisabled)
        member("isDemonstration", person.isDemonstration)
    }
}

extension PeopleRoutes {
    /// The shapes of the API about people and departments.
    static let schemas: [(name: String, schema: Schema)] = [
        ("Person", .object(personProperties)),
        (
            "NewPerson",
            .object([
                .init("account", .text(charactersMax: 60)), .init("name", .text(charactersMax: 60)), .init("role", roles),
                .init("departmentId", .optional(.integer()), isRequired: false),
                .init("password", .text(charactersMax: 128), isRequired: false),
            ])
        ),
        (
            "PersonChange",
            .object([
                .init("name", .text(charactersMax: 60), isRequired: false), .init("role", roles, isRequired: false),
                .init("departmentId", .optional(.integer()), isRequired: false),
            ])
        ),
        ("TemporaryPassword", .object([.init("temporaryPassword", .text())])),
        (
            "Department",
            .object([.init("id", .integer()), .init("name", .text()), .init("parentId", .optional(.integer()))])
        ),
        (
            "DepartmentChange",
            .object([
                .init("name", .text(charactersMax: DepartmentStore.nameCharactersMax)),
                .init("parentId", .optional(.integer()), isRequired: false),
            ])
        ),
    ]

    private static let roles = Schema.choice(Role.assignable.map(\.rawValue))

    private static let personProperties: [Schema.Property] = [
        .init("id", .integer()), .init("account", .text()), .init("name", .text()), .init("role", roles),
        .init("department", .optional(.text())), .init("departmentId", .optional(.integer())),
        .init("isDisabled", .flag), .init("isDemonstration", .flag),
        .init(
            "temporaryPassword", .optional(.text()), Bilingual("仅在添加时返回一次", en: "Given once, when it was added"),
            isRequired: false),
    ]
}
