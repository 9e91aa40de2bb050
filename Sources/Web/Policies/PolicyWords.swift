import Archive

/// Says who signed a document and when, in the reader's language.
struct PolicyWords: Sendable {
    let directory: Directory
    let companyName: String
    let t: Words

    init(_ archive: Archive, _ t: Words) {
        directory = archive.directory
        companyName = archive.policies.companyName
        self.t = t
    }

    func name(of person: Person.ID?) -> String {
        guard let person else { return t("系统", en: "Kedang") }
        return directory.person(person)?.name ?? t("已离开的同事", en: "a former colleague")
    }

    func name(of document: PolicyDocument) -> String { t(Bilingual(document.wording)) }

    /// Name and day, such as `周文博 2026-11-21`.
    func signed(_ signature: PolicyVersion.Signature?) -> String? {
        signature.map { "\(name(of: $0.personID)) \(CalendarDate($0.at))" }
    }

    /// Where a draft stands.
    func state(of draft: PolicyVersion) -> String {
        draft.reviewed == nil ? t("待审核", en: "Waits for review") : t("待批准", en: "Waits for approval")
    }

    /// The lines of what a document says, each under its group.
    func lines(_ document: PolicyDocument, _ policies: Policies) -> [PolicyLine] {
        SettingsPage.groups(document, policies, t).flatMap { group in
            group.fields.map { PolicyLine(group: group.title, label: $0.label, value: $0.answer(t)) }
        }
    }

    /// What differs between two versions, departments and rules, in words.
    func differences(from old: PolicyVersion, to new: PolicyVersion, over current: Policies) throws -> [PolicyDifference] {
        let heads = zip(departments(old.head), departments(new.head)).map { ($0, $1) }
        let rules = zip(lines(old.document, try old.policies(over: current)), lines(new.document, try new.policies(over: current))).map { ($0, $1) }
        return (rules + heads).filter { $0.value != $1.value }.map { PolicyDifference(label: $0.name, old: $0.value, new: $1.value) }
    }

    private func departments(_ head: PolicyHead) -> [PolicyLine] {
        let none = t("空", en: "empty")
        return [
            (t("执行部门", en: "Carried out by"), head.executing), (t("监督部门", en: "Watched by"), head.supervising),
            (t("考证部门", en: "Verified by"), head.verifying),
        ].map { PolicyLine(group: "", label: $0.0, value: $0.1.isEmpty ? none : $0.1) }
    }
}

/// One rule of a document in words.
struct PolicyLine: Sendable {
    var group: String
    var label: String
    var value: String

    /// The label, with its group where that says more.
    var name: String { group.isEmpty || group == label ? label : "\(group) · \(label)" }
}

/// A rule as it was and as it is to be.
struct PolicyDifference: Sendable, Hashable {
    var label: String
    var old: String
    var new: String
}
