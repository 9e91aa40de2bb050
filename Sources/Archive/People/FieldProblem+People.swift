import Vault
import Wording

extension FieldProblem {
    static let login = FieldProblem(
        "login",
        Wording(
            "登录名为 2 到 60 个字符：字母、数字、汉字和 . _ - @。",
            en: "A sign-in name has 2 to 60 characters: letters, digits and . _ - @."))

    static let loginTaken = FieldProblem(
        "login", Wording("这个登录名已被使用，请换一个。", en: "This sign-in name is taken; choose another."))

    static let personName = FieldProblem(
        "name",
        Wording(
            "请填写姓名（不超过 \(PersonDetails.nameCharactersMax) 字）。",
            en: "Give the name (at most \(PersonDetails.nameCharactersMax) characters)."))

    static let role = FieldProblem("role", Wording("请选择角色。", en: "Choose a role."))

    static let departmentNeeded = FieldProblem(
        "department",
        Wording("部门主管和档案专员须属于一个部门。", en: "A manager or records clerk belongs to a department."))

    static let departmentUnknown = FieldProblem(
        "department", Wording("没有这个部门，请重新选择。", en: "There is no such department; choose again."))

    static let departmentName = FieldProblem(
        "name",
        Wording(
            "请填写部门名称（不超过 \(DepartmentStore.nameCharactersMax) 字），同一上级下不能重名。",
            en:
                "Give the department's name (at most \(DepartmentStore.nameCharactersMax) characters), unlike its neighbours'."
        ))

    static let departmentCycle = FieldProblem(
        "parent", Wording("部门不能移到自己或下级部门之下。", en: "A department cannot stand below itself."))

    static let lastAdministrator = FieldProblem(
        "role",
        Wording("至少要有一位可登录的系统管理员。", en: "There must be at least one administrator who can sign in."))

    static let oldPassword = FieldProblem(
        "oldPassword", Wording("现在的密码不对。", en: "The present password is not right."))

    /// What speaks against a password.
    static func password(_ weakness: PasswordWeakness, field: String = "password") -> FieldProblem {
        FieldProblem(field, weakness.wording)
    }

    /// The same problem of a field inside a group, such as `founder.login`.
    func within(_ group: String) -> FieldProblem { FieldProblem("\(group).\(field)", wording) }
}
