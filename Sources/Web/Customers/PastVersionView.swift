import Archive

/// An archive as it once was.
struct PastVersionPage: Sendable {
    var number: String
    var name: String
    var title: String
    var made: String
    var facts: [Fact]
    /// Which version is in force now, and which can be brought back; nil when the reader may not.
    var current: Int
    var restorable: Int?

    init(_ past: PastVersion, of customer: Customer, _ actor: Actor, _ words: CustomerWords) {
        let t = words.t
        let isFiled = past.version == customer.filedVersion
        number = customer.number
        name = words.sight.text(past.content.name)
        title =
            isFiled
            ? t("第 \(past.version) 版（已归档）", en: "Version \(past.version) (on file)")
            : t("第 \(past.version) 版", en: "Version \(past.version)")
        made = "\(words.name(of: past.personID)) · \(words.time(past.at))"
        facts = CustomerField.allCases.filter { !$0.isFurther && $0 != .own || !past.content[$0].isAbsent }.map { field in
            Fact(label: words.name(of: field), value: words.text(of: past.content[field], in: field).map { "\($0)" })
        }
        current = Int(customer.version)
        restorable = actor.role.changesCustomers && past.version != customer.version ? Int(past.version) : nil
    }
}

func pastVersionView(_ page: PastVersionPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: "\(page.name) \(page.title)", place: .customers, context,
        """
        <div class="form-page">\(pageHead(page.name, isData: true, lead: "\(page.title) · \(page.made)", actions: [
            Button(t("全部版本", en: "All versions"), icon: .history, kind: .quiet).link(to: "/customers/\(page.number)/history"),
            Button(t("回到档案", en: "Back"), icon: .arrowLeft).link(to: "/customers/\(page.number)"),
        ]))
        <div class="sheet"><div class="section-body">\(facts(page.facts, t))\
        \(page.restorable.map { restoreForm($0, of: page.number, current: page.current, context) })</div></div></div>
        """)
}
