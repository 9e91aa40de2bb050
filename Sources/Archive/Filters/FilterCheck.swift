import Language
import Vault

/// A filter made ready to be asked of opened archives, one after the other.
struct FilterCheck {
    private let groups: [[PreparedCondition]]
    /// Fields of the company's own of which every group asks that they say nothing.
    let vacantClasses: [OwnField.ID]

    /// Nil for a filter that the columns of customers answer alone.
    init?(_ filter: CustomerFilter, on today: CalendarDate) {
        guard filter.groups.contains(where: { group in group.contains { !$0.isPlain } }) else { return nil }
        let vacant = filter.groups.map { Set($0.compactMap(\.vacantClass)) }
        vacantClasses = vacant.dropFirst().reduce(vacant.first ?? []) { $0.intersection($1) }.sorted()
        groups = filter.groups.map { group in group.map { PreparedCondition($0, on: today) } }
    }

    /// Whether a customer fulfils all conditions of a group.
    func holds(for customer: Customer) -> Bool {
        groups.contains { group in group.allSatisfy { $0.holds(for: customer) } }
    }
}

/// A condition with what is worked out only once.
private struct PreparedCondition {
    let condition: FilterCondition
    let days: DayRange?
    let search: SearchQuery?

    init(_ condition: FilterCondition, on today: CalendarDate) {
        self.condition = condition
        days = condition.days(on: today)
        search = condition.search.flatMap { try? SearchQuery($0) }
    }

    func holds(for customer: Customer) -> Bool {
        switch condition.test {
        case .anyOf(let codes): isAny(of: codes, customer)
        case .noneOf(let codes): !isAny(of: codes, customer)
        case .contains: isFound(in: customer)
        case .lacks: !isFound(in: customer)
        case .since, .until, .within, .before: condition.field.day(of: customer).map { days?.contains($0) ?? false } ?? false
        case .atLeast(let least): condition.field.bounds(of: customer).map { $0.upper >= least } ?? false
        case .atMost(let most): condition.field.bounds(of: customer).map { $0.lower <= most } ?? false
        case .isFilled: !condition.field.isAbsent(from: customer)
        case .isEmpty: condition.field.isAbsent(from: customer)
        }
    }

    private func isAny(of codes: [String], _ customer: Customer) -> Bool {
        condition.field.codes(of: customer).contains { code in
            switch condition.field {
            case .field(.industry): codes.contains { code.hasPrefix($0) }
            case .field(.region): codes.contains { code.hasPrefix($0.regionStem) }
            default: codes.contains(code)
            }
        }
    }

    private func isFound(in customer: Customer) -> Bool {
        guard let search else { return false }
        switch condition.field {
        case .own(let own):
            guard let text = customer.content.own[own]?.text else { return false }
            return search.matches([SearchableText(.text, text.inTheClear)]) != nil
        case .field(let field):
            let parts = customer.content.searchableParts.filter { $0.field == field }
            return search.matches(parts.map(\.text)) != nil
        case .state, .created, .updated: return false
        }
    }
}

extension FilterField {
    /// The codes, or the numbers of persons, that a customer has here.
    fileprivate func codes(of customer: Customer) -> [String] {
        switch self {
        case .state: return [customer.state.rawValue]
        case .own(let own): return customer.content.own[own]?.ownCodes ?? []
        case .field(let field):
            switch customer.content[field] {
            case .code(let code): return [code]
            case .person(let person): return [String(person.rawValue)]
            default: return []
            }
        case .created, .updated: return []
        }
    }

    /// What the archive says here; nil for what is no field.
    private func value(of customer: Customer) -> FieldValue? {
        switch self {
        case .field(let field): customer.content[field]
        case .own(let own): customer.content.own[own] ?? .absent
        case .state, .created, .updated: nil
        }
    }

    fileprivate func day(of customer: Customer) -> CalendarDate? {
        switch self {
        case .created: return CalendarDate(customer.createdAt)
        case .updated: return CalendarDate(customer.updatedAt)
        case .field, .own: if case .day(let day) = value(of: customer) { return day } else { return nil }
        case .state: return nil
        }
    }

    /// Between what an amount or a number lies; of sales those of the last year that is known.
    fileprivate func bounds(of customer: Customer) -> (lower: Int64, upper: Int64)? {
        switch value(of: customer) {
        case .text(let text):
            guard case .own = self else { return nil }
            return OwnNumber.millionths(text.inTheClear).map { ($0, $0) }
        case .amount(let money): return (money.cents, money.cents)
        case .count(let count): return (Int64(count), Int64(count))
        case .range(let range): return (range.from?.cents ?? 0, range.to?.cents ?? .max)
        case .sales(let sales): return sales.max { $0.year < $1.year }.map { ($0.amount.cents, $0.amount.cents) }
        default: return nil
        }
    }

    fileprivate func isAbsent(from customer: Customer) -> Bool { value(of: customer)?.isAbsent ?? false }
}
