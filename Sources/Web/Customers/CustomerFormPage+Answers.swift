import Archive

extension CustomerFormPage {
    /// The form with these answers in it, and what is wrong with them.
    ///
    /// - Parameters:
    ///   - base: number, version and state of the archive that is changed; nil for a new one.
    ///   - spareRows: empty rows shown behind the contacts.
    init(
        _ answers: CustomerAnswers, changing base: Base?, problems: [FieldProblem] = [], spareRows: Int = 1,
        _ fields: CustomerFields
    ) {
        var fields = fields
        fields.errors = problems.sentences(fields.t)
        fields.answers = answers
        let isOpen = base.map { $0.state == .draft || $0.state == .returned } ?? true
        self.init(
            number: base?.number, version: base?.version ?? 0, parts: fields.parts(spareRows: spareRows, isNew: base == nil),
            problems: fields.unplacedProblems, maySubmit: isOpen)
    }

    /// What is known of the archive that a form changes.
    struct Base: Sendable {
        let number: String
        let version: Int
        let state: FilingState
    }
}

/// Makes the fields of a customer's form.
struct CustomerFields: Sendable {
    let actor: Actor
    let directory: Directory
    let required: Set<CustomerField>
    let personalData: PersonalDataPolicy
    let ownFields: OwnFields
    let t: Words
    var answers = CustomerAnswers(Form.empty)
    /// What is wrong, by field name.
    var errors: [String: String] = [:]

    init(_ actor: Actor, _ archive: Archive, _ t: Words) {
        self.actor = actor
        directory = archive.directory
        required = archive.policies.requiredFields
        personalData = archive.policies.personalData
        ownFields = archive.ownFields
        self.t = t
    }

    func parts(spareRows: Int, isNew: Bool) -> [CustomerFormPage.Part] {
        CustomerField.Section.allCases.map { section in
            let fields = CustomerField.allCases.filter { $0.section == section && $0 != .contacts && $0 != .own && !$0.isFurther && isOffered($0) }
            let asked = own(of: section) + (section == .relations ? ownDimensions : [])
            return CustomerFormPage.Part(
                ordinal: section.ordinal(t), title: t(Bilingual(section.wording)), hint: hint(of: section),
                fields: fields.flatMap { questions($0, isNew: isNew) } + own(of: section).map(field),
                contacts: section == .basics ? contacts(spareRows: spareRows) : nil,
                groups: groups(of: section), boxes: asked.filter { $0.kind == .choices }.map(\.name))
        }
    }

    /// The question of a field; behind the lifecycle the other dimensions, and why it is moved where there is something to move.
    private func questions(_ one: CustomerField, isNew: Bool) -> [Field] {
        guard one == .lifecycle else { return [field(one)] }
        return [field(one)] + ownDimensions.map(field) + (isNew ? [] : [reason])
    }

    /// A salesperson's customers are the salesperson's own; nobody is asked.
    private func isOffered(_ field: CustomerField) -> Bool { field != .owner || actor.role != .salesperson }

    /// One question of the form.
    func field(_ field: CustomerField) -> Field {
        var made = Field(
            name: field.rawValue, label: t(Bilingual(field.wording)), control: control(of: field),
            value: answers.texts[field.rawValue] ?? initial(field), isRequired: required.contains(field),
            hint: hint(of: field), error: errors[field.rawValue])
        if case .text(_, true) = field.shape { made.isWide = true }
        if field == .salesByYear || field == .decisionChain { made.isWide = true }
        made.isData = field.shape == .person
        made.liveHint = liveHint(of: field)
        let purpose = t(Bilingual(field.collection.purpose.wording))
        made.purpose = t("用途：\(purpose)", en: "For: \(purpose)")
        return made
    }

    private func initial(_ field: CustomerField) -> String {
        switch field {
        case .kind: CustomerKind.company.rawValue
        case .lifecycle: Lifecycle.potential.rawValue
        case .sourcePerson, .owner: actor.personID.map { String($0.rawValue) } ?? ""
        default: ""
        }
    }

    private func control(of field: CustomerField) -> Control {
        switch field {
        case .kind: .chips(choices(field))
        case .intent, .abcLevel: .chips([Choice("", t("未定", en: "Open"))] + choices(field))
        case .industry: .suggestions(Industry.divisions.map { Choice($0.displayName, "") })
        case .region: .suggestions(Region.provinces.map { Choice($0.path, "") })
        case .lifecycle: .select(choices(field))
        case .phone: .line(kind: "tel", charactersMax: 200)
        case .creditCode: .line(charactersMax: 64)
        case .email: .line(kind: "text", charactersMax: 200)
        case .website: .line(kind: "text", charactersMax: 200)
        case .tags: .line(charactersMax: 500)
        case .firstContactOn, .foundedOn, .creditRatedOn: .line(kind: "text", charactersMax: 60)
        case .fax, .bankAccount: .line(kind: field == .fax ? "tel" : "text", charactersMax: 200)
        case .postcode: .line(charactersMax: 20)
        default: shaped(field)
        }
    }

    private func shaped(_ field: CustomerField) -> Control {
        switch field.shape {
        case .text(let charactersMax, true):
            .lines(rows: field == .channelNote || field.isFurther ? 2 : 3, charactersMax: charactersMax)
        case .text(let charactersMax, false): .line(charactersMax: charactersMax)
        case .amount, .range, .count: .line(charactersMax: 64)
        case .sales: .lines(rows: 3, charactersMax: 600)
        case .steps: .line(charactersMax: 600)
        case .person: .select([Choice("", t("未定", en: "Open"))] + people(for: field))
        default: .select([Choice("", t("未定", en: "Open"))] + choices(field))
        }
    }

    private func choices(_ field: CustomerField) -> [Choice] {
        field.choices.map { Choice($0.code, t(Bilingual($0.wording))) }
    }

    /// Whoever is named already is offered too, though no longer to be chosen by anybody else.
    private func people(for field: CustomerField) -> [Choice] {
        let offered =
            field == .owner
            ? directory.owners(within: actor)
            : directory.people.filter { !$0.isDisabled && $0.role.seesCustomers }.prefix(Directory.offeredMax).map { $0 }
        let named = answers.texts[field.rawValue].flatMap { Int64($0) }.flatMap { directory.person(Person.ID(rawValue: $0)) }
        let extra = named.map { [$0] } ?? []
        return (offered + extra.filter { !offered.contains($0) }).map { Choice(String($0.id.rawValue), $0.name) }
    }
}

// MARK: - Hints

extension CustomerFields {
    private func hint(of section: CustomerField.Section) -> String {
        switch section {
        case .basics: t("客户是谁，怎么联系", en: "Who the customer is and how to reach them")
        case .needs: t("要什么，意向如何", en: "What they need and how much they want it")
        case .relations: t("从哪里来，谁负责", en: "Where they came from and who answers for them")
        }
    }

    private func hint(of field: CustomerField) -> String? {
        switch field {
        case .creditCode: t("营业执照上的 18 位代码", en: "18 characters, on the business licence")
        case .industry: t("国标代码或名称，如 C35", en: "Code or name of the national standard, such as C35")
        case .region: t("写到省、市或区县，如“浙江 杭州”", en: "Province, city or county")
        case .phone: t("手机，或带区号的座机，可带分机", en: "Mobile, or landline with area code, extension allowed")
        case .firstContactOn: t("如 2026-03-02 或 2026年3月2日", en: "Such as 2026-03-02")
        case .tags: t("用逗号分开，如“价格敏感，需技术支持”", en: "Commas between them")
        case .channelNote: t("公开信息请注明合法出处", en: "For public information, where it was lawfully taken from")
        case .valueTier: ValueTier.criteria(t)
        default: furtherHint(of: field)
        }
    }

    private func furtherHint(of field: CustomerField) -> String? {
        switch field {
        case .registeredCapital: t("如“500万元”或“5000000”（元）", en: "In yuan, such as 5000000")
        case .budgetRange: t("如“50万-80万”“50万以上”", en: "In yuan, such as 500000-800000")
        case .salesByYear: t("每年一行，如“2025 年 620万元”", en: "A year a line, such as 2025: 6200000")
        case .decisionChain: t("用“→”或逗号分开，如“技术部 → 采购部双确认 → 总经理”", en: "With → or commas between the steps")
        case .creditReason: t("等级有变时必填；历次评定都留着", en: "Needed when the rating changes; every rating is kept")
        case .creditRatedOn: t("不填则记为今天", en: "Today when left empty")
        case .foundedOn: t("如 2008-05-12", en: "Such as 2008-05-12")
        default: nil
        }
    }

    private func liveHint(of field: CustomerField) -> Address? {
        switch field {
        case .name, .creditCode, .phone: "/customers/duplicates"
        case .industry, .region, .firstContactOn, .foundedOn, .registeredCapital, .budgetRange, .salesByYear: "/customers/hints"
        default: nil
        }
    }
}

// MARK: - Contacts

extension CustomerFields {
    private func contacts(spareRows: Int) -> ContactsPart {
        let rows = (answers.contacts ?? []) + Array(repeating: CustomerAnswers.ContactRow(), count: spareRows)
        return ContactsPart(
            rows: rows.enumerated().map { place, row in
                ContactsPart.Row(origin: row.origin, fields: fields(row, place), isAgreed: row.isAgreed, more: more(row, place))
            },
            isRequired: required.contains(.contacts), error: errors[CustomerField.contacts.rawValue])
    }

    private func fields(_ row: CustomerAnswers.ContactRow, _ position: Int) -> [Field] {
        func field(_ part: String, _ label: String, _ value: String, _ control: Control) -> Field {
            let name = "contacts[\(position)].\(part)"
            return Field(name: name, label: label, control: control, value: value, error: errors[name])
        }
        let phones = Array(row.phones.reversed().drop(while: \.isEmpty).reversed())
        let boxes = phones.count < Contact.phoneCountMax ? phones + [""] : phones
        let numbers = boxes.enumerated().map { place, phone in
            var made = field("phones[\(place)]", t("电话", en: "Phone"), phone, .line(kind: "tel", charactersMax: 200))
            made.liveHint = "/customers/duplicates"
            return made
        }
        return [
            field("name", t("姓名", en: "Name"), row.name, .line(charactersMax: ContactEntry.nameCharactersMax)),
            field("position", t("职务", en: "Position"), row.position, .line(charactersMax: ContactEntry.nameCharactersMax)),
        ] + numbers + [field("email", t("邮箱", en: "E-mail"), row.email, .line(charactersMax: 200))]
    }

    /// Facts of the office, and those of the person where the policy keeps them or there is one to be cleared.
    private func more(_ row: CustomerAnswers.ContactRow, _ position: Int) -> MoreFields {
        let offered = ContactFact.allCases.filter { fact in
            !fact.isPersonal || personalData == .full || row.facts[fact]?.isEmpty == false
        }
        let facts = offered.map { fact in
            let name = "contacts[\(position)].\(fact.rawValue)"
            let value = row.facts[fact] ?? ""
            return Field(
                name: name, label: t(Bilingual(fact.wording)), control: control(of: fact, value), value: value,
                hint: personalData == .full && fact.isPersonal ? t(Bilingual(fact.collection.line)) : nil, error: errors[name])
        }
        let office = offered.prefix { !$0.isPersonal }.count
        let consent = personalData == .full && !row.isAgreed ? consentFields(row.consent, "contacts[\(position)].consent") : []
        let fields = Array(facts.prefix(office)) + consent + Array(facts.dropFirst(office))
        return MoreFields(
            title: t("更多", en: "More"), summary: fields.map(\.label).joined(separator: t("、", en: ", ")), fields: fields,
            isOpen: fields.contains { !$0.value.isEmpty || $0.error != nil })
    }

    /// How, when and to what a contact agreed; also the whole of the page on which that is written down.
    func consentFields(_ entry: ConsentEntry, _ path: String) -> [Field] {
        let channels = ConsentChannel.allCases.map { Choice($0.rawValue, t(Bilingual($0.wording))) }
        func field(_ part: String, _ label: String, _ value: String, _ control: Control, _ hint: String? = nil) -> Field {
            let name = path.isEmpty ? part : "\(path).\(part)"
            return Field(name: name, label: label, control: control, value: value, hint: hint, error: errors[name])
        }
        var text = field(
            "text", t("同意的内容", en: "What was agreed to"), entry.text, .lines(rows: 2, charactersMax: Consent.textCharactersMax),
            t("不填则记为：\(Consent.usualText)", en: "When left empty: \(Consent.usualText)"))
        text.isWide = true
        return [
            field(
                "channel", t("本人同意的方式", en: "Consent given"), entry.channel,
                .select([Choice("", t("未同意", en: "Not given"))] + channels), t("以下各项须本人同意才能记录", en: "What follows needs the contact's consent")),
            field("givenOn", t("同意日期", en: "Given on"), entry.givenOn, .line(charactersMax: 60), t("如 2026-05-01", en: "Such as 2026-05-01")),
            text,
        ]
    }

    /// A value that is masked is one of the choices, so that sending the form back leaves it.
    private func control(of fact: ContactFact, _ value: String) -> Control {
        guard !fact.choices.isEmpty else { return .line(charactersMax: fact.charactersMax) }
        let chosen = Set(value.split(separator: ",").map(String.init))
        let choices = fact.choices.map { Choice($0.code, t(Bilingual($0.wording)), isChosen: chosen.contains($0.code)) }
        if fact == .roles { return .manyChips(choices) }
        let masked = value.isEmpty || fact.choices.contains { $0.code == value } ? [] : [Choice(value, value)]
        return .select([Choice("", t("未定", en: "Open"))] + choices + masked)
    }

    /// Problems that none of the fields shown can carry.
    var unplacedProblems: [Problem] {
        let placed = Set((CustomerField.Section.allCases.flatMap { own(of: $0) } + ownDimensions).map(\.name) + ["reason"])
        return errors.filter { name, _ in !placed.contains(name) }.filter { name, _ in name.hasSuffix(".phones") || CustomerField(rawValue: name).map { !isOffered($0) } ?? !name.hasPrefix("contacts[") }
            .sorted { $0.key < $1.key }
            .map { Problem(fieldID: ContactsPart.id, sentence: $0.value) }
    }
}
