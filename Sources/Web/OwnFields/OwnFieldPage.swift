import Archive

/// The form of one field that the company adds.
struct OwnFieldPage: Sendable {
    var title: String
    var action: Address
    /// The version that the form was opened on; nil for a new field.
    var version: Int?
    var fields: [Field]
    /// The choices there are; none for a new field.
    var choices: [OwnChoiceRow] = []
    /// Nil for a new field.
    var isRetired: Bool?
    /// Why an act was refused that is no answer's fault.
    var refusal: String?
    /// Whether somebody else saved while the answers were written.
    var isStale = false

    /// - Parameters:
    ///   - field: the field that is changed; nil for a new one.
    ///   - errors: what is wrong, by question.
    init(_ body: OwnFieldBody, changing field: OwnField?, errors: [String: String] = [:], _ t: Words) {
        fields = Self.names(body, t) + Self.place(body, isNew: field == nil, t) + Self.choices(body, over: field, t) + Self.filling(body, t)
        for index in fields.indices { fields[index].error = errors[fields[index].name] }
        title = field.map { t("字段：\(t(Bilingual($0.wording)))", en: "Field: \(t(Bilingual($0.wording)))") } ?? t("添加字段", en: "Add a field")
        action = field.map { "/settings/own-fields/\(Int($0.id.rawValue))" } ?? "/settings/own-fields"
        version = field?.fingerprint
        isRetired = field?.isRetired
        choices = field.map { OwnChoiceRow.all(of: $0, as: body) } ?? []
    }

    private static func names(_ body: OwnFieldBody, _ t: Words) -> [Field] {
        let control = Control.line(charactersMax: OwnFieldForm.nameCharactersMax)
        return [
            Field(
                name: "chinese", label: t("名称（中文）", en: "Name in Chinese"), control: control, value: body.chinese ?? "", isRequired: true),
            Field(
                name: "english", label: t("名称（英文）", en: "Name in English"), control: control, value: body.english ?? "",
                hint: t("不填则用中文名称", en: "The Chinese name when left empty")),
        ]
    }

    /// What a field is can be said but once.
    private static func place(_ body: OwnFieldBody, isNew: Bool, _ t: Words) -> [Field] {
        let kinds = OwnField.Kind.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        let sections = CustomerField.Section.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        let kind = Field(
            name: "kind", label: t("类型", en: "Kind"), control: .chips(kinds), value: body.kind ?? OwnField.Kind.text.rawValue,
            hint: t("保存后不能改", en: "It cannot be changed once saved"), isWide: true)
        let section = Field(
            name: "section", label: t("位置", en: "Section"), control: .chips(sections),
            value: body.section ?? CustomerField.Section.relations.rawValue, isWide: true)
        return isNew ? [kind, section] : [section]
    }

    private static func choices(_ body: OwnFieldBody, over field: OwnField?, _ t: Words) -> [Field] {
        guard field?.kind.takesChoices ?? true else { return [] }
        let typed = (body.choices ?? []).filter { line in field.map { !$0.choices.contains { line.hasPrefix("\($0.code): ") } } ?? true }
        return [
            Field(
                name: "choices", label: field == nil ? t("选项", en: "Choices") : t("添加选项", en: "Choices to add"),
                control: .lines(rows: field == nil ? 5 : 2, charactersMax: 4_000), value: typed.joined(separator: "\n"),
                hint: t("单选、多选填写；每行一个，英文写在等号后：样板客户 = Reference", en: "For choices only; one a line, the English name behind a sign of equality"),
                isWide: true),
            Field(
                name: "isDimension", label: t("作为分类维度", en: "Customers are classed by it"), control: .checkbox,
                value: body.isDimension == true ? "yes" : "",
                hint: t(
                    "与价值分级、生命周期排在一起，可批量修改；单选的还可作看板",
                    en: "It stands with tier and lifecycle and takes part in bulk edits; one of one choice makes a board too")),
        ]
    }

    private static func filling(_ body: OwnFieldBody, _ t: Words) -> [Field] {
        [
            Field(
                name: "help", label: t("填写说明", en: "Help"), control: .line(charactersMax: OwnFieldForm.helpCharactersMax),
                value: body.help ?? "", isWide: true),
            Field(
                name: "isRequired", label: t("送核对前必须填写", en: "Needed before an archive is submitted"), control: .checkbox,
                value: body.isRequired == true ? "yes" : ""),
        ]
    }
}

func ownFieldView(_ page: OwnFieldPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.title, place: .settings, context,
        """
        <div class="form-page">\(pageHead(page.title, actions: [
            Button(t("全部字段", en: "All fields"), icon: .arrowLeft, kind: .quiet).link(to: "/settings/own-fields")
        ]))
        \(if: page.isStale, Banner.changedMeanwhile(t).html)\(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(problemSummary(page.fields.compactMap(\.problem), t))
        \(postForm(to: page.action, context, class: "form sheet", """
            \(page.version.map(ownVersion))\(section(t("字段", en: "Field"), """
                <div class="field-grid">\(page.fields.map { $0.html(t) })</div>\(ownChoiceRows(page.choices, t))
                """))
            <div class="form-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit())</div>
            """))
        \(page.isRetired.map { retirement($0, page, context) })</div>
        """)
}

private func ownVersion(_ version: Int) -> HTML {
    """
    <input type="hidden" name="version" value="\(version)">
    """
}

private func retirement(_ isRetired: Bool, _ page: OwnFieldPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let button = isRetired
        ? Button(t("重新启用", en: "Offer it again"), icon: .rotateCcw) : Button(t("停用", en: "Retire"), icon: .circleX, kind: .danger)
    let words = isRetired
        ? t("已停用：不再出现在表单上，已填的仍可查看。", en: "Retired: it is on no form; what was entered stays readable.")
        : t("停用后不再出现在表单上，已填的仍可查看；随时可重新启用。", en: "Once retired it is on no form; what was entered stays readable, and it can be offered again.")
    return postForm(
        to: isRetired ? "\(page.action)/revive" : "\(page.action)/retire", context, class: "form sheet",
        section(t("停用", en: "Retirement"), "<p>\(words)</p><div class=\"form-actions\">\(button.submit())</div>"))
}
