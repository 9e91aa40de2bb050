import Language

extension FilterCondition {
    /// Terms of which a customer that fulfils it carries at least one; nil where the index knows of none, or of so many that they narrow nothing.
    func terms(on today: CalendarDate) -> [TokenMint.Term]? {
        switch test {
        case .anyOf(let codes): anyTerms(codes)
        case .noneOf(let codes): otherTerms(than: codes)
        case .isEmpty: emptyTerm.map { [$0] }
        case .isFilled: filledTerms
        case .since, .until, .within, .before: days(on: today).flatMap(dayTerms)
        case .atLeast, .atMost: presence.map { [$0] }
        case .contains, .lacks: nil
        }
    }

    /// The text that it looks for; nil for a condition that looks for none.
    var soughtText: String? {
        if case .contains(let text) = test { text } else { nil }
    }

    private func anyTerms(_ codes: [String]) -> [TokenMint.Term]? {
        switch field {
        case .state: codes.map { TokenMint.Term(.state, $0) }
        case .field(.owner): codes.map { TokenMint.Term(.owner, $0) }
        case .field(.region): codes.map { TokenMint.Term(.facet(.region), $0.regionStem) }
        case .field(let field): codes.map { TokenMint.Term(.facet(field), $0) }
        case .own(let own): codes.map { .own(own, $0) }
        case .created, .updated: nil
        }
    }

    /// The rest of a short list of codes, and nothing at all.
    private func otherTerms(than codes: [String]) -> [TokenMint.Term]? {
        let all: [String]
        switch field {
        case .state: all = FilingState.allCases.map(\.rawValue)
        case .field(let field) where !field.choices.isEmpty && !field.isFurther: all = field.choices.map(\.code)
        default: return nil
        }
        return (anyTerms(all.filter { !codes.contains($0) }) ?? []) + (emptyTerm.map { [$0] } ?? [])
    }

    private var filledTerms: [TokenMint.Term]? {
        if case .own(let own) = field, let classes, !classes.isEmpty { return classes.map { .own(own, $0) } }
        guard case .field(let field) = field else { return nil }
        if field.isFurther { return presence.map { [$0] } }
        return field.choices.isEmpty ? nil : field.choices.map { TokenMint.Term(.facet(field), $0.code) }
    }

    /// Only fields that few archives fill have a term that says they are filled.
    private var presence: TokenMint.Term? {
        guard case .field(let field) = field, field.isFurther else { return nil }
        return TokenMint.Term(.filled, field.rawValue)
    }

    /// Only fields that most archives fill have a term that says they are not.
    private var emptyTerm: TokenMint.Term? {
        guard case .field(let field) = field, Customer.usuallyFilled.contains(field) else { return nil }
        return TokenMint.Term(.empty, field.rawValue)
    }

    private func dayTerms(_ range: DayRange) -> [TokenMint.Term]? {
        switch field {
        case .created: range.periods.map { $0.map { TokenMint.Term(.created, $0) } }
        case .field(.firstContactOn): range.periods.map { $0.map { TokenMint.Term(.facet(.firstContactOn), $0) } }
        case .field: presence.map { [$0] }
        case .state, .updated, .own: nil
        }
    }
}

extension DayRange {
    /// Most months that are asked for one by one.
    private static let monthsMax = 36

    /// The months in which its days lie, `2026-5`; nil where there are too many or no end is given.
    fileprivate var periods: [String]? {
        guard let first, let last, first <= last else { return nil }
        let months = first.monthsSinceZero...last.monthsSinceZero
        return months.count > Self.monthsMax ? nil : months.map { "\($0 / 12)-\($0 % 12 + 1)" }
    }
}

extension CalendarDate {
    /// The month in which it lies, as the index knows it.
    var period: String { "\(year)-\(month)" }

    fileprivate var monthsSinceZero: Int { year * 12 + month - 1 }
}
