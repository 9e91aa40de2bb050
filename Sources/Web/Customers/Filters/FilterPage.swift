import Archive

/// The page on which conditions are put together.
struct FilterPage: Sendable {
    /// One condition.
    struct Row: Sendable {
        var place: Int
        var group: Int
        /// What it is about, by the parts of the form.
        var field: String
        var fields: [(title: String, choices: [Choice])]
        var way: Field
        /// Nil for a way that compares with nothing.
        var value: Field?

        /// What its parts are called in the form.
        var name: String { "\(FilterDraft.formName)[\(place)]" }
        /// The id of the choice of a field.
        var id: String { "condition-\(place)-field" }
    }

    /// Conditions that must all hold.
    struct Group: Sendable {
        var number: Int
        var rows: [Row]
        var mayGrow: Bool
    }

    var groups: [Group]
    var mayGrow: Bool
    /// What the list is asked for besides, carried along.
    var kept: [(name: String, value: String)]
    /// The list as it was.
    var back: Address

    init(_ draft: FilterDraft, _ state: CustomerListState, _ actor: Actor, _ words: CustomerWords) {
        let builder = FilterRowBuilder(actor: actor, words: words)
        groups = draft.groups.map { number in
            let rows = draft.rows(of: number)
            return Group(
                number: number, rows: rows.map { builder.row($0.row, at: $0.place) },
                mayGrow: rows.count < CustomerFilter.conditionsMax)
        }
        mayGrow = groups.count < CustomerFilter.groupsMax
        let rest = state.beginning.with { $0.filter = CustomerFilter() }
        kept = rest.items
        back = state.beginning.address
    }
}

/// Puts the rows of a draft into words and controls.
private struct FilterRowBuilder {
    /// So many choices stand in sight; more open as a list.
    private static let chipsMax = 14

    let actor: Actor
    let words: CustomerWords

    var t: Words { words.t }

    func row(_ row: FilterDraft.Row, at place: Int) -> FilterPage.Row {
        FilterPage.Row(
            place: place, group: row.group, field: row.field.rawValue, fields: fields,
            way: Field(
                name: name("way", place), label: t("方式", en: "How"),
                control: .select(row.field.ways(knowing: words.ownFields).map { Choice($0.rawValue, t(Bilingual($0.wording))) }), value: row.way.rawValue),
            value: row.way.takesValue ? value(row, place) : nil)
    }

    /// The fields by the parts of the form, the facts about the archive behind.
    private var fields: [(title: String, choices: [Choice])] {
        let sections = CustomerField.Section.allCases.map { section in
            (
                title: t(Bilingual(section.wording)),
                choices: CustomerField.allCases.filter { $0.section == section && $0 != .own }.map { choice(.field($0)) }
            )
        }
        let own = words.ownFields.offered.map { choice(.own($0.id)) }
        return sections + (own.isEmpty ? [] : [(words.name(of: CustomerField.own), own)])
            + [(t("档案", en: "Archive"), [FilterField.state, .created, .updated].map(choice))]
    }

    private func choice(_ field: FilterField) -> Choice { Choice(field.rawValue, words.name(of: field)) }

    private func value(_ row: FilterDraft.Row, _ place: Int) -> Field {
        let first = row.values.first ?? ""
        var field = Field(
            name: name("value", place), label: t("值", en: "Value"), control: .line(charactersMax: 100), value: first)
        field.error = row.problem.map { t($0) }
        switch (row.field.kind, row.way) {
        case (.choice, _), (.person, _), (.own, .anyOf), (.own, .noneOf):
            let choices = choices(of: row.field, chosen: row.values)
            field.control = choices.count <= Self.chipsMax ? .manyChips(choices) : .select([Choice("", t("请选择", en: "Choose"))] + choices)
            field.isData = choices.count > Self.chipsMax
        case (.day, .within), (.day, .before), (.own, .within), (.own, .before):
            field.label = t("天数", en: "Days")
            field.control = .line(kind: "number", charactersMax: 5)
        case (.day, _), (.own, .since), (.own, .until): field.control = .line(kind: "date", charactersMax: 10)
        case (.amount, _): field.hint = t("例如 500万", en: "Such as 5000000")
        case (.count, _): field.control = .line(kind: "number", charactersMax: 9)
        case (.own, .atLeast), (.own, .atMost): field.hint = t("例如 12.5", en: "Such as 12.5")
        case (.text, _), (.own, _): field.hint = t("至少两个字，拼音和首字母也可以", en: "Two characters or more, pinyin too")
        }
        return field
    }

    private func choices(of field: FilterField, chosen: [String]) -> [Choice] {
        let codes: [String] =
            switch field {
            case .state: FilingState.allCases.map(\.rawValue)
            case .field(.industry): Industry.sections.map(\.code)
            case .field(.region): Region.provinces.map(\.code)
            case .field(let field) where FilterField.field(field).kind == .person:
                words.directory.owners(within: actor).map { String($0.id.rawValue) }
            case .field(let field): field.choices.map(\.code)
            case .own(let own): ownCodes(own)
            case .created, .updated: []
            }
        let all = codes + chosen.filter { !codes.contains($0) }
        return all.map { Choice($0, words.name(of: $0, of: field), isChosen: chosen.contains($0)) }
    }

    private func ownCodes(_ id: OwnField.ID) -> [String] {
        guard let own = words.ownFields[id] else { return [] }
        return own.kind == .person
            ? words.directory.owners(within: actor).map { String($0.id.rawValue) } : own.choices.filter { !$0.isRetired }.map(\.code)
    }

    private func name(_ part: String, _ place: Int) -> String { "\(FilterDraft.formName)[\(place)][\(part)]" }
}
