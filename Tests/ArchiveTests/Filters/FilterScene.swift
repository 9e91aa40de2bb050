import TestSupport
import Vault

@testable import Archive

extension Cast {
    /// Customers of two departments that differ in every kind of field; half of them are taken into the index, half of them not yet.
    static func withMixedCustomers() async throws -> Cast {
        let cast = try await Cast()
        for part in [Cast.Part.li, .wang] {
            for position in 0..<20 {
                let content = mixed(position, source: cast.id(position % 3 == 0 ? .zhang : part))
                _ = try await cast.work(as: part) { try $0.customers.create(content) }
                cast.clock.advance(days: 3)
            }
            if part == .li { try await cast.archive.settle() }
        }
        return cast
    }

    private static func mixed(_ position: Int, source: Person.ID) -> CustomerContent {
        var content = Cast.content("客户\(position)", source: source)
        content.valueTier = [nil, .strategic, .key, .ordinary, .potential][position % 5]
        content.lifecycle = [.potential, .won, .lost][position % 3]
        content.region = [nil, "330100", "110000", "330106"][position % 4]
        content.industry = [nil, "C34", "F51", "I65", "C359"][position % 5]
        content.firstContactOn = CalendarDate(year: 2024 + position % 3, month: 1 + position % 12, day: 1 + position)
        content.notes = [nil, PrivateText("需要冷链运输"), PrivateText("价格敏感")][position % 3]
        content.tags = position % 4 == 0 ? [PrivateText("采购意向强烈")] : []
        if position % 2 == 0 { content[.registeredCapital] = Money(cents: Int64(position) * 100_000_000).map(FieldValue.amount) ?? .absent }
        if position % 5 == 0 { content[.nature] = .code(CompanyNature.allCases[position % 2].rawValue) }
        if position % 3 == 1 { content[.staffChinese] = .count(position * 10) }
        if position % 6 == 0 { content[.foundedOn] = CalendarDate(year: 1990 + position, month: 5, day: 4).map(FieldValue.day) ?? .absent }
        return content
    }
}

extension FilterCondition {
    /// The rule in plain words, told of one opened archive.
    func plainlyHolds(for customer: Customer, on today: CalendarDate) -> Bool {
        switch test {
        case .anyOf(let codes): return isPlainlyAny(of: codes, customer)
        case .noneOf(let codes): return !isPlainlyAny(of: codes, customer)
        case .contains(let text): return plainText(customer).contains(text)
        case .lacks(let text): return !plainText(customer).contains(text)
        case .since(let day): return plainDay(customer).map { $0 >= day } ?? false
        case .until(let day): return plainDay(customer).map { $0 <= day } ?? false
        case .within(let days): return plainDay(customer).map { (0..<days).contains($0.days(until: today)) } ?? false
        case .before(let days): return plainDay(customer).map { $0.days(until: today) > days } ?? false
        case .atLeast(let least): return plainQuantity(customer).map { $0 >= least } ?? false
        case .atMost(let most): return plainQuantity(customer).map { $0 <= most } ?? false
        case .isFilled: return !plainlyLacks(customer)
        case .isEmpty: return plainlyLacks(customer)
        }
    }

    private func isPlainlyAny(of codes: [String], _ customer: Customer) -> Bool {
        switch field {
        case .state: return codes.contains(customer.state.rawValue)
        case .field(.region):
            guard let region = customer.content.region else { return false }
            return codes.contains { region.hasPrefix($0.replacing(/(00)+$/, with: "")) }
        case .field(.industry):
            guard let industry = customer.content.industry else { return false }
            return codes.contains { industry.hasPrefix($0) }
        case .field(.sourcePerson): return customer.content.sourcePersonID.map { codes.contains(String($0.rawValue)) } ?? false
        case .field(let field):
            guard case .code(let code) = customer.content[field] else { return false }
            return codes.contains(code)
        default: return false
        }
    }

    private func plainText(_ customer: Customer) -> String {
        guard case .field(let field) = field else { return "" }
        return switch customer.content[field] {
        case .text(let text): text.inTheClear
        case .tags(let tags): tags.map(\.inTheClear).joined(separator: "\n")
        default: ""
        }
    }

    private func plainDay(_ customer: Customer) -> CalendarDate? {
        switch field {
        case .created: return CalendarDate(customer.createdAt)
        case .updated: return CalendarDate(customer.updatedAt)
        case .field(let field):
            guard case .day(let day) = customer.content[field] else { return nil }
            return day
        case .state, .own: return nil
        }
    }

    private func plainQuantity(_ customer: Customer) -> Int64? {
        guard case .field(let field) = field else { return nil }
        return switch customer.content[field] {
        case .amount(let money): money.cents
        case .count(let count): Int64(count)
        default: nil
        }
    }

    private func plainlyLacks(_ customer: Customer) -> Bool {
        guard case .field(let field) = field else { return false }
        return customer.content[field] == .absent
    }
}
