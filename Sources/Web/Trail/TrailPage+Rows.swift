import Archive

extension TrailPage {
    init(
        _ found: TrailPart, _ answers: TrailAnswers, _ facts: LedgerFacts, _ last: LedgerCheck.Finding?, _ call: Call,
        _ archive: Archive
    ) {
        let t = call.view.t
        let readsAll = call.context.caller.map { Place.trailRoles.contains($0.role) } ?? false
        self.init(
            summary: Self.summary(of: call.context.caller?.role, t), head: Self.head(facts, t, asOf: archive.now),
            check: last.map { Self.banner($0, t, asOf: archive.now) },
            filters: Self.chips(answers, archive.directory, t),
            filterFields: Self.fields(answers, archive.directory, readsAll: readsAll, t),
            rows: found.rows.map { Row($0, call.context.caller?.role, t) },
            pager: Self.pager(found, answers, isFirst: call.query.text("cursor") == nil, t), mayCheck: readsAll)
    }

    private static func summary(of role: Role?, _ t: Words) -> String {
        switch role {
        case .auditor, .executive: t("每一次查看和改动，只增不改", en: "Every look and every change; nothing is ever altered")
        case .administrator: t("账号、登录和设置上的一切，以及您自己做过的事", en: "All about accounts, sign-ins and settings, and what you did")
        default: t("您自己做过的事", en: "What you did")
        }
    }

    private static func head(_ facts: LedgerFacts, _ t: Words, asOf now: Moment) -> String {
        let signed =
            facts.signedAt.map { t("\($0.words(t, asOf: now)) 签名", en: "signed \($0.words(t, asOf: now))") }
            ?? t("尚未签名", en: "not signed yet")
        return t(
            "共 \(facts.entryCount) 条 · 根 \(facts.root.prefix(12))… · \(signed)",
            en: "\(facts.entryCount) entries · root \(facts.root.prefix(12))… · \(signed)")
    }

    private static func banner(_ finding: LedgerCheck.Finding, _ t: Words, asOf now: Moment) -> Banner {
        Banner(
            kind: finding.report.isSound ? .success : .refusal, title: t(Bilingual(finding.report.wording)),
            body: "<p>\(finding.at.words(t, asOf: now))</p>")
    }

    private static func chips(_ answers: TrailAnswers, _ directory: Directory, _ t: Words) -> [FilterChip] {
        answers.items.map { item in
            FilterChip(
                name: t(label(item.name)), value: value(of: item, directory, t),
                removal: "/audit?\(query: answers.without(item.name))")
        }
    }

    private static func label(_ name: String) -> Bilingual {
        switch name {
        case "person": Bilingual("何人", en: "Who")
        case "act": Bilingual("何事", en: "What")
        case "from": Bilingual("从", en: "From")
        default: Bilingual("到", en: "Through")
        }
    }

    private static func value(of item: (name: String, value: String), _ directory: Directory, _ t: Words) -> String {
        switch item.name {
        case "person": Int64(item.value).flatMap { directory.person(Person.ID(rawValue: $0)) }?.name ?? item.value
        case "act": Act(rawValue: item.value).map { t($0.words) } ?? item.value
        default: item.value
        }
    }

    private static func fields(
        _ answers: TrailAnswers, _ directory: Directory, readsAll: Bool, _ t: Words
    ) -> [Field] {
        let anything = Choice("", t("不限", en: "Any"))
        let acts = Act.allCases.map { Choice($0.rawValue, t($0.words)) }
        let people = directory.people.map { Choice("\($0.id.rawValue)", $0.name) }
        let dates = [("from", answers.from), ("through", answers.through)].map { name, value in
            Field(name: name, label: t(label(name)), control: .line(kind: "date", charactersMax: 10), value: value)
        }
        let act = Field(name: "act", label: t(label("act")), control: .select([anything] + acts), value: answers.act)
        guard readsAll else { return [act] + dates }
        let person = Field(
            name: "person", label: t(label("person")), control: .select([anything] + people), value: answers.person,
            isData: true)
        return [person, act] + dates
    }

    private static func pager(_ found: TrailPart, _ answers: TrailAnswers, isFirst: Bool, _ t: Words) -> Pager {
        Pager(
            summary: t("本页 \(found.rows.count) 条", en: "\(found.rows.count) entries on this page"),
            previous: isFirst ? nil : "/audit?\(query: answers.items)",
            next: found.next.map { next -> Address in "/audit?\(query: answers.items + [("cursor", next.text)])" })
    }
}

extension TrailPage.Row {
    init(_ row: TrailRow, _ reader: Role?, _ t: Words) {
        self.init(
            number: Int(row.id), time: row.at.preciseText, person: row.personName ?? t("系统", en: "Kedang"),
            act: row.act.map { t($0.words) } ?? row.kind, subject: Self.subject(row, reader, t), origin: row.originWords(t))
    }

    private static func subject(_ row: TrailRow, _ reader: Role?, _ t: Words) -> (name: String, address: Address?)? {
        guard let subject = row.subject else { return nil }
        let name = row.subjectName ?? t(subject.kind.words)
        switch subject.kind {
        case .customer where row.subjectName != nil && reader?.seesCustomers == true:
            return (name, "/customers/\(name)")
        case .person where reader.map(Place.peopleRoles.contains) == true:
            return (name, subject.id.map { "/people/\(Int($0))" })
        default: return (name, nil)
        }
    }
}

extension TrailRow {
    /// From where, for people: 网页 10.0.0.5.
    fileprivate func originWords(_ t: Words) -> String {
        let ways = [
            ("web ", t("网页 ", en: "web ")), ("api ", t("接口 ", en: "API ")),
            ("command line ", t("命令行 ", en: "command line ")), ("demonstration", t("演示数据", en: "demonstration data")),
        ]
        guard let (stored, shown) = ways.first(where: { origin.hasPrefix($0.0) }) else { return origin }
        return shown + origin.dropFirst(stored.count)
    }
}

extension TrailEntryPage {
    init(_ row: TrailRow, _ t: Words) {
        let subject = row.subject.map { "\(t($0.kind.words)) \(row.subjectName ?? "")" }
        self.init(
            number: Int(row.id),
            facts: [
                Fact(label: t("时间", en: "Time"), value: "<time datetime=\"\(row.at.isoText)\">\(row.at.preciseText)</time>"),
                Fact(label: t("何人", en: "Who"), value: .text(row.personName ?? t("系统", en: "Kedang"))),
                Fact(label: t("角色", en: "Role"), value: row.role.map { .text(t(Bilingual($0.wording))) }),
                Fact(label: t("何事", en: "What"), value: .text(row.act.map { t($0.words) } ?? row.kind)),
                Fact(label: t("对象", en: "Subject"), value: subject.map { .text($0) }),
                Fact(label: t("来处", en: "From"), value: .text(row.originWords(t))),
            ])
    }
}
