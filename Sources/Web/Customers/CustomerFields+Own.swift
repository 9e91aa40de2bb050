import Archive

extension OwnField {
    /// Whether it can be changed by itself on the page of an archive.
    var isChangedAlone: Bool { kind != .choices && !isRetired }
}

extension CustomerFields {
    /// The fields that the company added to a section: those offered, and retired ones that say something, to be emptied; dimensions aside.
    func own(of section: CustomerField.Section) -> [OwnField] {
        ownFields.all.filter { !$0.isDimension && $0.form.section == section && isAsked($0) }
    }

    /// The dimensions that the company added, which are asked where the built-in ones are.
    var ownDimensions: [OwnField] { ownFields.all.filter { $0.isDimension && isAsked($0) } }

    private func isAsked(_ own: OwnField) -> Bool { !own.isRetired || answers.own[own.id]?.isEmpty == false }

    /// Why the archive is changed, for whoever says so.
    var reason: Field {
        Field(
            name: "reason", label: t("调整原因", en: "Why"), control: .line(charactersMax: CustomerStore.classReasonCharactersMax),
            value: answers.reason, hint: t("调整生命周期或分类时可写明，留在历史里", en: "For a move of the lifecycle or of another class; it stays in the history"),
            error: errors["reason"], isWide: true)
    }

    /// One question of the form about such a field.
    func field(_ own: OwnField) -> Field {
        let value = answers.own[own.id] ?? ""
        let retired = own.isRetired ? t("已停用，只能清空", en: "Retired: it may only be emptied") : nil
        return Field(
            name: own.name, label: t(Bilingual(own.wording)), control: control(of: own, value), value: value, isRequired: own.isRequired,
            hint: retired ?? (own.form.help.isEmpty ? nil : own.form.help), error: errors[own.name],
            isWide: own.kind == .choices || own.kind == .text, isData: own.kind == .person)
    }

    private func control(of own: OwnField, _ value: String) -> Control {
        switch own.kind {
        case .text: return .lines(rows: 2, charactersMax: OwnField.textCharactersMax)
        case .number: return .line(charactersMax: 30)
        case .day: return .line(charactersMax: 60)
        case .choice: return .select([Choice("", t("未定", en: "Open"))] + choices(of: own, [value]))
        case .choices: return .manyChips(choices(of: own, Set(value.split(separator: ",").map(String.init))))
        case .person: return .select([Choice("", t("未定", en: "Open"))] + colleagues(value))
        }
    }

    /// A retired choice is offered where it is what the archive says.
    private func choices(of own: OwnField, _ chosen: Set<String>) -> [Choice] {
        own.choices.filter { !$0.isRetired || chosen.contains($0.code) }
            .map { Choice($0.code, t(Bilingual($0.wording)), isChosen: chosen.contains($0.code)) }
    }

    private func colleagues(_ value: String) -> [Choice] {
        let named = Int64(value).flatMap { directory.person(Person.ID(rawValue: $0)) }.map { [$0] } ?? []
        let offered = directory.people.filter { !$0.isDisabled && $0.role.seesCustomers }.prefix(Directory.offeredMax)
        return (offered + named.filter { !offered.contains($0) }).map { Choice(String($0.id.rawValue), $0.name) }
    }
}
