import Archive

/// What is collected of customers and contacts, what for, on what ground and how long (收集规则).
struct CollectionPage: Sendable {
    struct Line: Sendable {
        var name: String
        var rule: CollectionRule
        /// Under which policies on personal data it is collected.
        var policies: [PersonalDataPolicy]
    }

    struct Group: Sendable {
        var title: String
        var lines: [Line]
    }

    var tabs: [Tab]
    var groups: [Group]
    /// The policy in force.
    var policy: PersonalDataPolicy

    init(_ policy: PersonalDataPolicy, _ t: Words) {
        tabs = SettingsTab.tabs(current: .collection, t)
        self.policy = policy
        let sections = CustomerField.Section.allCases.map { section in
            let fields = CustomerField.allCases.filter { $0.section == section }
            return Group(
                title: t(Bilingual(section.wording)),
                lines: fields.map { Line(name: t(Bilingual($0.wording)), rule: $0.collection, policies: PersonalDataPolicy.allCases) })
        }
        let facts = ContactFact.allCases.map { Line(name: t(Bilingual($0.wording)), rule: $0.collection, policies: $0.policies) }
        groups = sections + [Group(title: t("联系人的更多项", en: "More about contacts"), lines: facts)]
    }
}

func collectionView(_ page: CollectionPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("收集规则", en: "Collection rules"), place: .settings, context,
        """
        <div class="form-page">\(pageHead(t("设置", en: "Settings")))\(tabs(page.tabs, label: t("设置分类", en: "Settings")))
        <div class="form sheet">\(section(
            t("收集规则", en: "Collection rules"),
            hint: t("收集什么、为什么、凭什么、留多久（个人信息保护法第六、十三、十七、十九条）",
                en: "What is collected, what for, on what ground and how long (Personal Information Protection Law, art. 6, 13, 17, 19)"),
            "<p>\(t("现行个人信息政策：\(t(Bilingual(page.policy.wording)))。", en: "Policy on personal data in force: \(t(Bilingual(page.policy.wording)))."))</p>"))
        \(page.groups.map { section($0.title, rules($0, t)) })</div></div>
        """)
}

/// A field a line, so that it fits a phone as well as a desk.
private func rules(_ group: CollectionPage.Group, _ t: Words) -> HTML {
    facts(
        group.lines.map { line in
            let under = line.policies.map { t(Bilingual($0.wording)) }.joined(separator: t("、", en: ", "))
            let isAlways = line.policies.count == PersonalDataPolicy.allCases.count
            let only = isAlways ? "" : t("仅“\(under)”政策下收集", en: "Collected under \(under) alone")
            return Fact(
                label: line.name,
                value: """
                    \(t(Bilingual(line.rule.line))) <span class="fact-origin">\(only)</span>
                    """)
        }, t)
}
