import Archive

extension DepartmentsPage {
    init(_ directory: Directory, _ t: Words) {
        let choices = departmentChoices(directory, t)
        rows = directory.departments.map { department in
            Row(
                path: directory.path(of: department), action: Self.action(department.id), version: department.fingerprint,
                fields: Self.fields(
                    name: department.name, parent: department.parentID.map { "\($0.rawValue)" } ?? "",
                    suffix: "-\(department.id.rawValue)", choices.filter { $0.value != "\(department.id.rawValue)" }, t))
        }
        new = Row(
            path: "", action: "/people/departments", fields: Self.fields(name: "", parent: "", suffix: "", choices, t))
    }

    /// Puts what was typed and what is wrong with it back into the form it came from.
    mutating func refuse(_ body: DepartmentBody, id: Department.ID?, _ errors: [String: String], _ t: Words) {
        func refused(_ row: Row) -> Row {
            var row = row
            for index in row.fields.indices {
                let name = row.fields[index].name
                row.fields[index].value = name == "name" ? body.name : body.parentId.map { "\($0)" } ?? ""
                row.fields[index].error = errors[name]
            }
            return row
        }
        guard let id else {
            new = refused(new)
            return
        }
        rows = rows.map { $0.action == Self.action(id) ? refused($0) : $0 }
    }

    /// Puts what was typed on an older version beside what is saved now.
    mutating func meet(_ body: DepartmentBody, id: Department.ID, _ t: Words) {
        let saved = rows
        refuse(body, id: id, [:], t)
        rows = zip(rows, saved).map { row, saved in
            var row = row
            row.fields = row.fields.beside(saved.fields, t)
            return row
        }
        isStale = true
    }

    private static func action(_ id: Department.ID) -> Address { "/people/departments/\(Int(id.rawValue))" }

    private static func fields(
        name: String, parent: String, suffix: String, _ choices: [Choice], _ t: Words
    ) -> [Field] {
        [
            Field(
                name: "name", label: t("名称", en: "Name"), control: .line(charactersMax: DepartmentStore.nameCharactersMax),
                value: name, isRequired: true, idSuffix: suffix),
            Field(
                name: "parent", label: t("上级部门", en: "Below"), control: .select(choices), value: parent, idSuffix: suffix),
        ]
    }
}
