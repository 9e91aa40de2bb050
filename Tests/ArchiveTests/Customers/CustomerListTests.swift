import Database
import Foundation
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A list of customers", .onBothEngines)
struct CustomerListTests {
    @Test("turns its pages both ways in every order without skipping or doubling anybody", arguments: CustomerOrder.Key.allCases)
    func pages(key: CustomerOrder.Key) async throws {
        let cast = try await Cast.withManyCustomers()
        for part in [Cast.Part.li, .zhang, .boss] {
            for order in [CustomerOrder(key), CustomerOrder(key, isDescending: true)] {
                let (forwards, whole, backwards) = try await cast.look(as: part) { work in
                    var query = CustomerQuery()
                    query.order = order
                    return (
                        try work.customers.walk(query), try work.customers.list(query, limit: 200).customers.map(\.id),
                        try Self.walkBack(query, in: work)
                    )
                }
                #expect(forwards == whole, "\(part) \(order.rawValue)")
                #expect(backwards == whole, "\(part) \(order.rawValue)")
                #expect(Set(whole).count == whole.count && whole.count >= 20)
            }
        }
    }

    @Test("is in the order it names: by the place of the value, not by its letters")
    func byValue() async throws {
        let cast = try await Cast.withManyCustomers()
        let tiers = try await cast.look(as: .boss) { work in
            var query = CustomerQuery()
            query.order = CustomerOrder(.valueTier, isDescending: true)
            return try work.customers.list(query, limit: 200).customers.map(\.valueTier)
        }
        let groups = tiers.reduce(into: [ValueTier?]()) { if $0.last != $1 { $0.append($1) } }
        #expect(groups == [.strategic, .key, .ordinary, .potential, nil])
    }

    @Test("sorts nothing for an executive: an index is in the order already", .only(.sqlite), arguments: CustomerOrder.Key.allCases)
    func wholeIndexes(key: CustomerOrder.Key) async throws {
        let cast = try await Cast.withManyCustomers()
        for cursor in [nil, CustomerCursor(value: key.isText ? .text("A") : .number(1), id: Customer.ID(rawValue: 5))] {
            for plan in try await Self.plans(cast, .boss, key, from: cursor) {
                #expect(!plan.contains("TEMP B-TREE"), "\(key): \(plan)")
                #expect(key == .entered || !plan.contains("SCAN c\n"), "\(key): \(plan)")
            }
        }
    }

    @Test("puts a person's or a department's customers in order without reading one of them", .only(.sqlite), arguments: CustomerOrder.Key.allCases)
    func reachIndexes(key: CustomerOrder.Key) async throws {
        let cast = try await Cast.withManyCustomers()
        for (part, index) in [(Cast.Part.li, "owner"), (.zhang, "department")] {
            let plan = try await Self.plans(cast, part, key, from: nil)[0]
            let isOfEntry = key == .entered || (key == .owner && index == "owner")
            let wanted = isOfEntry ? "customers_\(index) " : "customers_\(index)_orders"
            #expect(plan.contains("COVERING INDEX \(wanted)"), "\(part) \(key): \(plan)")
        }
    }

    // MARK: - Scene

    private static func walkBack(_ query: CustomerQuery, in work: UnitOfWork) throws -> [Customer.ID] {
        var page = try work.customers.list(query, limit: 5)
        while let next = page.next { page = try work.customers.list(query, .after(next), limit: 5) }
        var ids = page.customers.map(\.id)
        while let previous = page.previous {
            page = try work.customers.list(query, .before(previous), limit: 5)
            // The first page is full again: what it shows a second time is left out.
            ids = page.customers.map(\.id).filter { !ids.contains($0) } + ids
        }
        return ids
    }

    private static func plans(
        _ cast: Cast, _ part: Cast.Part, _ key: CustomerOrder.Key, from cursor: CustomerCursor?
    ) async throws -> [String] {
        try await cast.look(as: part) { work in
            let list = OrderedList(
                reach: work.customers.reach, query: CustomerQuery(), order: CustomerOrder(key, isDescending: true), few: nil, today: work.customers.today)
            return try list.stretches(from: cursor).map { try plan(list.page(of: $0, limit: 51), in: work) }
        }
    }

    private static func plan(_ sql: SQL, in work: UnitOfWork) throws -> String {
        try work.connection.rows("EXPLAIN QUERY PLAN \(sql)") { row in
            _ = (try row.next(Int64.self), try row.next(Int64.self), try row.next(Int64.self))
            return try row.next(String.self)
        }.joined(separator: "\n") + "\n"
    }
}

extension CustomerOrder.Key {
    fileprivate var isText: Bool { self == .region || self == .industry }
}
