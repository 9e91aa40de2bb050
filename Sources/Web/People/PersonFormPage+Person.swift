import Archive

extension PersonFormPage {
    init(
        _ answers: PersonAnswers, of person: Person?, _ directory: Directory, _ view: ViewContext,
        errors: [String: String] = [:]
    ) {
        let t = view.t
        let address: Address = person.map { "/people/\(Int($0.id.rawValue))" } ?? "/people/new"
        self.init(
            name: person?.name, action: address, fields: Self.fields(answers, isNew: person == nil, directory, t, errors),
            version: person?.fingerprint,
            acts: person.map { Self.acts(on: $0, at: address, t) } ?? [])
    }

    /// Puts what is saved now beside the answers that differ from it.
    mutating func meet(_ saved: PersonFormPage, _ t: Words) {
        fields = fields.beside(saved.fields, t)
        isStale = true
    }

    private static func fields(
        _ answers: PersonAnswers, isNew: Bool, _ directory: Directory, _ t: Words, _ errors: [String: String]
    ) -> [Field] {
        let roles = Role.assignable.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        var fields = [
            Field(
                name: "name", label: t("姓名", en: "Name"), control: .line(charactersMax: PersonDetails.nameCharactersMax),
                value: answers.name, isRequired: true, error: errors["name"]),
            Field(
                name: "role", label: t("角色", en: "Role"), control: .select([Choice("", t("请选择", en: "Choose"))] + roles),
                value: answers.role, isRequired: true, error: errors["role"]),
            Field(
                name: "department", label: t("部门", en: "Department"), control: .select(departmentChoices(directory, t)),
                value: answers.department, hint: t("主管和档案专员必须有部门", en: "Managers and records clerks need one"),
                error: errors["department"], isData: true),
        ]
        guard isNew else { return fields }
        fields.insert(
            Field(
                name: "account", label: t("登录名", en: "Sign-in name"), control: .line(charactersMax: 60),
                value: answers.account, isRequired: true, hint: t("不能更改，也不能给别人再用", en: "It is never changed and never used again"),
                error: errors["account"]), at: 1)
        fields.append(
            Field(
                name: "password", label: t("密码", en: "Password"),
                control: .line(kind: "password", autocomplete: "new-password", charactersMax: 128),
                hint: t("留空则生成临时密码，首次登录时更改", en: "Left empty, a temporary one is made, to be changed at the first sign-in"),
                error: errors["password"]))
        return fields
    }

    private static func acts(on person: Person, at address: Address, _ t: Words) -> [Act] {
        let turn =
            person.isDisabled
            ? Act(label: t("启用账号", en: "Switch on"), address: "\(address)/enable")
            : Act(label: t("停用账号", en: "Switch off"), address: "\(address)/disable", isDanger: true)
        return [Act(label: t("重置密码", en: "Reset the password"), address: "\(address)/reset"), turn]
    }
}

/// The departments to choose from, each behind those above it.
func departmentChoices(_ directory: Directory, _ t: Words) -> [Choice] {
    [Choice("", t("无", en: "None"))]
        + directory.departments.map { Choice("\($0.id.rawValue)", directory.path(of: $0)) }
}

extension Directory {
    /// How deep a path is told.
    private static let depthMax = 8

    /// Such as "公司 › 销售中心 › 销售一部".
    func path(of department: Department) -> String {
        var names = [department.name]
        var above = department.parentID
        while let id = above, let next = self.department(id), names.count < Self.depthMax {
            names.insert(next.name, at: 0)
            above = next.parentID
        }
        return names.joined(separator: " › ")
    }
}
