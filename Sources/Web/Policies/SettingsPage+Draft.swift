import Archive

extension SettingsPage {
    /// The form of a document's draft: its rules, its departments, what is changed.
    ///
    /// - Parameter policies: what the draft says so far.
    init(_ file: PolicyFile, _ policies: Policies, _ head: PolicyHead, isDirect: Bool, _ t: Words) {
        let document = file.document
        self.init(
            title: t("起草 \(document.code)", en: "Draft \(document.code)"), tabs: SettingsTab.tabs(current: .policies, t),
            groups: Self.groups(document, policies, t) + [Self.head(head, t)], action: "\(document.address)/draft", version: file.fingerprint)
        content = """
            <p class="policy-name"><a class="text-link" href="\(document.address)">\(document.code) \(t(Bilingual(document.wording)))</a></p>
            """
        self.isDirect = isDirect
        saveLabel = t("批准并生效", en: "Approve and put into force")
    }

    private static func head(_ head: PolicyHead, _ t: Words) -> Group {
        func department(_ name: String, _ label: String, _ value: String) -> Field {
            Field(name: name, label: label, control: .line(charactersMax: PolicyHead.departmentCharactersMax), value: value)
        }
        return Group(
            title: t("文件", en: "The document"), hint: t("印在文件头上", en: "Printed at its head"),
            fields: [
                department("executing", t("执行部门", en: "Carried out by"), head.executing),
                department("supervising", t("监督部门", en: "Watched by"), head.supervising),
                department("verifying", t("考证部门", en: "Verified by"), head.verifying),
                Field(
                    name: "note", label: t("修改说明", en: "What is changed, and why"),
                    control: .line(charactersMax: PolicyHead.noteCharactersMax), value: head.note, isWide: true),
            ])
    }
}
