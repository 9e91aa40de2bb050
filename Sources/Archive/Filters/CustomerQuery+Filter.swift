import Database
import Language
import Vault

extension CustomerQuery {
    /// The same, with what a filter of one group says of coded facts put where an order's bounds are taken from, and what is known of the
    /// fields that the company added.
    func simplified(knowing own: OwnFields) -> CustomerQuery {
        var query = self
        query.filter = filter.knowing(own)
        guard query.filter.groups.count == 1, let group = query.filter.groups.first else { return query }
        query.filter = CustomerFilter([group.filter { !query.take($0) }])
        return query
    }

    /// Takes a condition among the plain ones; false for one that has no place there.
    private mutating func take(_ condition: FilterCondition) -> Bool {
        guard case .anyOf(let values) = condition.test else { return false }
        switch condition.field {
        case .state where states.isEmpty: states = Set(values.compactMap(FilingState.init(rawValue:)))
        case .field(.owner) where ownerIDs.isEmpty: ownerIDs = Set(values.compactMap { Int64($0).map(Person.ID.init(rawValue:)) })
        case .field(let field) where Self.filterFields.contains(field) && (codes[field] ?? []).isEmpty: codes[field] = Set(values)
        default: return false
        }
        return true
    }

    /// What the filter says of the columns of the customer `c`, beginning with AND; a condition on a sealed field is left to the check.
    ///
    /// - Parameter told: as of ``conditions(on:told:)``; of several groups nobody knows by which one a customer was offered.
    func filterConditions(on today: CalendarDate, told: SQL?) -> SQL {
        guard !filter.isEmpty else { return "" }
        let told = filter.groups.count == 1 ? told : nil
        let groups = filter.groups.map { group -> SQL in
            let parts = group.compactMap { condition in
                condition.sql(on: today).map { sql -> SQL in
                    guard condition.isClassed, let told else { return sql }
                    return "(\(told) OR \(sql))"
                }
            }
            return parts.isEmpty ? "1 = 1" : "(\(SQL.joined(parts, separator: " AND ")))"
        }
        return " AND (\(SQL.joined(groups, separator: " OR ")))"
    }

    /// What customers on the list must carry, of one match at least; nil where that does not narrow it.
    func matches(within reach: [[BlindToken]], mint: TokenMint, on today: CalendarDate) -> [TokenMatch]? {
        let plain = plainTerms.map { mint.tokens(of: $0) }
        let groups = filter.isEmpty ? [[]] : filter.groups
        var matches: [TokenMatch] = []
        for group in groups {
            let terms = group.compactMap { $0.terms(on: today) }
            let sought = group.compactMap(\.soughtText).max { $0.count < $1.count }
            guard !plain.isEmpty || !terms.isEmpty || sought != nil else { return nil }
            let alternatives = sought.flatMap { try? SearchQuery($0) }?.alternatives ?? []
            matches.append(
                TokenMatch(
                    groups: reach + plain + terms.map { mint.tokens(of: $0) },
                    alternatives: alternatives.map { mint.tokens(of: $0) }))
        }
        return matches
    }

    /// Of each of these the customer carries one.
    private var plainTerms: [[TokenMint.Term]] {
        var groups: [[TokenMint.Term]] = Self.filterFields.map { field in
            (codes[field] ?? []).map { TokenMint.Term(.facet(field), field == .region ? $0.regionStem : $0) }
        }
        groups.append(states.map { TokenMint.Term(.state, $0.rawValue) })
        groups.append(ownerIDs.map { .id(.owner, $0.rawValue) })
        return groups.filter { !$0.isEmpty }
    }

    /// The days of the last change that every customer on the list has; nil where it does not ask for them.
    func daysOfChange(on today: CalendarDate) -> [DayRange]? {
        let days = filter.groups.map { group in
            group.lazy.filter { $0.field == .updated }.compactMap { $0.days(on: today) }.first { $0.first != nil }
        }
        let known = days.compactMap { $0 }
        return known.isEmpty || known.count < days.count ? nil : known
    }
}
