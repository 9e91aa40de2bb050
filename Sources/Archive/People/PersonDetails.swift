import Foundation
import Wording

/// What can be changed about a person: everything but the name to sign in with.
public struct PersonDetails: Hashable, Sendable {
    /// Most characters of a name.
    public static let nameCharactersMax = 60

    /// What colleagues call the person.
    public var name: String
    /// What the person is there for.
    public var role: Role
    /// The department the person belongs to; needed by a role whose reach is a department.
    public var departmentID: Department.ID?

    /// The details as they were entered; blanks around the name are dropped.
    public init(name: String, role: Role, departmentID: Department.ID?) {
        self.name = name.trimmingCharacters(in: .whitespacesAndNewlines)
        self.role = role
        self.departmentID = departmentID
    }

    /// What is wrong with them by themselves, field by field.
    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if name.isEmpty || name.count > Self.nameCharactersMax { problems.append(.personName) }
        if !Role.assignable.contains(role) { problems.append(.role) }
        if role.needsDepartment, departmentID == nil { problems.append(.departmentNeeded) }
        return problems
    }
}

/// The name a person signs in with.
enum Login {
    static let charactersRange = 2...60

    /// One form of it, however it was typed: NFKC, lower case, no blanks around.
    static func normalised(_ typed: String) -> String {
        String(typed.prefix(charactersRange.upperBound * 2)).precomposedStringWithCompatibilityMapping.lowercased()
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Whether a normalised text can be one: letters of any script, digits, `.`, `_`, `-` and `@`.
    static func isOne(_ login: String) -> Bool {
        charactersRange.contains(login.count) && login.unicodeScalars.count <= charactersRange.upperBound
            && login.unicodeScalars.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "._-@".unicodeScalars.contains(scalar)
    }
}

extension Role {
    /// Whether the role's reach is a department, so that without one it would see nothing.
    var needsDepartment: Bool { self == .manager || self == .clerk }
}
