import Archive

extension PeopleListPage {
    init(_ people: [Person], next: Cursor?, isFirst: Bool, _ directory: Directory, _ t: Words) {
        let active = directory.people.count { !$0.isDisabled }
        self.init(
            summary: t("\(active) 人可登录，\(directory.departments.count) 个部门", en: "\(active) can sign in, \(directory.departments.count) departments"),
            rows: people.map { Row($0, directory, t) },
            pager: Pager(
                summary: t("本页 \(people.count) 人", en: "\(people.count) on this page"),
                previous: isFirst ? nil : "/people", next: next.map { "/people?cursor=\($0.text)" }),
            mayCreate: true)
    }
}

extension PeopleListPage.Row {
    init(_ person: Person, _ directory: Directory, _ t: Words) {
        self.init(
            name: person.name, signInName: person.login, role: t(Bilingual(person.role.wording)),
            department: person.departmentID.flatMap(directory.department)?.name ?? "—",
            hindrance: person.isDisabled ? t("已停用", en: "Switched off") : nil,
            isDemonstration: person.isDemonstration, address: "/people/\(Int(person.id.rawValue))")
    }
}
