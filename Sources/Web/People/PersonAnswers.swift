import Archive
import Wording

/// The answers of the form about a person, as they were typed.
struct PersonAnswers: Sendable {
    var name = ""
    var account = ""
    var role = ""
    var department = ""
    /// Empty for a temporary one.
    var password = ""

    /// Nothing answered yet.
    init() {}

    init(_ form: Form) {
        name = form.text("name") ?? ""
        account = form.text("account") ?? ""
        role = form.text("role") ?? ""
        department = form.text("department") ?? ""
        password = form.raw("password") ?? ""
    }

    init(_ person: Person) {
        name = person.name
        account = person.login
        role = person.role.rawValue
        department = person.departmentID.map { "\($0.rawValue)" } ?? ""
    }

    var choice: PasswordChoice { password.isEmpty ? .temporary : .chosen(password) }

    /// - Throws: `ArchiveError.invalid` for a role there is not.
    func details() throws -> PersonDetails {
        guard let role = Role(rawValue: role), Role.assignable.contains(role) else {
            throw ArchiveError.invalid([.unknownRole])
        }
        return PersonDetails(
            name: name, role: role, departmentID: Int64(department).map(Department.ID.init(rawValue:)))
    }
}

extension FieldProblem {
    static let unknownRole = FieldProblem("role", Wording("请选择角色。", en: "Choose a role."))
}

extension PersonDetails {
    /// The details of a person as they are.
    init(_ person: Person) {
        self.init(name: person.name, role: person.role, departmentID: person.departmentID)
    }
}
