import Language
import Vault

/// A filter made ready to be asked of opened archives, one after the other.
struct FilterCheck {
    private let groups: [[PreparedCondition]]

    /// Nil for a filter that the columns of customers answer alone.
    init?(_ filter: CustomerFilter, on today: CalendarDate) {
        guard filter.groups.contains(where: { group in group.contains { !$0.isPlain } }) else { return nil }
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
        switch condition.test {
        case .contains(let text), .lacks(let text): search = try? SearchQuery(text)
        default: search = nil
        }
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
        guard let code = condition.field.code(of: customer) else { return false }
        switch condition.field {
        case .field(.industry): return codes.contains { code.hasPrefix($0) }
        case .field(.region): return codes.contains { code.hasPrefix($0.regionStem) }
        default: return codes.contains(code)
        }
    }

    private func isFound(in customer: Customer) -> Bool {
        guard case .field(let field) = condition.field, let search else { return false }
        let parts = customer.content.searchableParts.filter { $0.field == field }
        return search.matches(parts.map(\.text)) != nil
    }
}

extension FilterField {
    /// The code, or the number of the person, that a customer has here.
    fileprivate func code(of customer: Customer) -> String? {
        switch self {
        case .state: customer.state.rawValue
        case .field(let field):
            switch customer.content[field] {
            case .code(let code): code
            case .person(let person): String(person.rawValue)
            default: nil
            }
        case .created, .updated: nil
        }
    }

    fileprivate func day(of customer: Customer) -> CalendarDate? {
        switch self {
        case .created: return CalendarDate(customer.createdAt)
        case .updated: return CalendarDate(customer.updatedAt)
        case .field(let field): if case .day(let day) = customer.content[field] { return day } else { return nil }
        case .state: return nil
        }
    }

    /// Between what an amount or a number lies; of sales those of the last year that is known.
    fileprivate func bounds(of customer: Customer) -> (lower: Int64, upper: Int64)? {
        guard case .field(let field) = self else { return nil }
        return switch customer.content[field] {
        case .amount(let money): (money.cents, money.cents)
        case .count(let count): (Int64(count), Int64(count))
        case .range(let range): (range.from?.cents ?? 0, range.to?.cents ?? .max)
        case .sales(let sales): sales.max { $0.year < $1.year }.map { ($0.amount.cents, $0.amount.cents) }
        default: nil
        }
    }

    fileprivate func isAbsent(from customer: Customer) -> Bool {
        guard case .field(let field) = self else { return false }
        return customer.content[field].isAbsent
    }
}
