import Archive

extension CustomerWords {
    /// What a condition is about.
    func name(of field: FilterField) -> String {
        if case .own(let own) = field { name(of: own) } else { t(Bilingual(field.wording)) }
    }

    /// What a condition asks, such as `是 制造业、建筑业` or `不少于 500 万元`.
    func text(of condition: FilterCondition) -> String {
        let way = t(Bilingual(condition.test.way.wording))
        switch condition.test {
        case .anyOf(let codes), .noneOf(let codes):
            return "\(way) \(codes.map { name(of: $0, of: condition.field) }.joined(separator: t("、", en: ", ")))"
        case .contains(let text), .lacks(let text): return t("\(way)“\(text)”", en: "\(way) “\(text)”")
        case .since(let day), .until(let day): return "\(way) \(day.words(t))"
        case .within(let days): return t("最近 \(days) 天内", en: "in the last \(days) days")
        case .before(let days): return t("早于 \(days) 天前", en: "more than \(days) days ago")
        case .atLeast(let quantity), .atMost(let quantity): return "\(way) \(quantityText(quantity, of: condition.field))"
        case .isFilled, .isEmpty: return way
        }
    }

    /// What a code, or the number of a person, stands for.
    func name(of code: String, of field: FilterField) -> String {
        switch field {
        case .state: FilingState(rawValue: code).map { t(Bilingual($0.wording)) } ?? code
        case .field where field.kind == .person: name(of: Int64(code).map(Person.ID.init(rawValue:)))
        case .field(let field): name(of: code, of: field)
        case .own(let own): name(of: code, inOwn: own)
        case .created, .updated: code
        }
    }

    private func name(of code: String, inOwn id: OwnField.ID) -> String {
        guard let own = ownFields[id] else { return code }
        return own.kind == .person ? name(of: Int64(code).map(Person.ID.init(rawValue:))) : t(Bilingual(own.wording(of: code)))
    }

    private func quantityText(_ quantity: Int64, of field: FilterField) -> String {
        guard field.kind == .amount else { return t("\(quantity) 人", en: "\(quantity)") }
        return Money(cents: quantity).map { t(Bilingual($0.wording)) } ?? ""
    }
}

extension CustomerListBuilder {
    /// The conditions in force, each with the way out of it; those of one group are joined by "and", the groups parted by "or".
    var conditionChips: [FilterChip] {
        state.filter.groups.enumerated().flatMap { place, group in
            group.enumerated().map { position, condition in
                FilterChip(
                    name: words.name(of: condition.field), value: words.text(of: condition),
                    removal: state.afresh { $0.filter = $0.filter.without(condition, inGroup: place) },
                    joint: position == 0 && place > 0 ? t("或", en: "or") : nil)
            }
        }
    }
}
