import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("A list of customers that is narrowed", .onBothEngines)
struct NarrowedListTests {
    @Test("shows the same, sorted from few or met on a walk, in every order", arguments: CustomerOrder.Key.allCases)
    func bothWays(key: CustomerOrder.Key) async throws {
        let cast = try await Cast.withManyCustomers()
        for part in [Cast.Part.li, .zhang, .boss] {
            for isDescending in [false, true] {
                for narrowing in Self.narrowings {
                    var query = narrowing
                    query.order = CustomerOrder(key, isDescending: isDescending)
                    let (sorted, walked, expected, count) = try await cast.look(as: part) { [query] work in
                        (
                            try work.customers.walk(query, sortingAtMost: 1_000),
                            try work.customers.walk(query, sortingAtMost: 0), try Self.slowly(query, in: work),
                            try work.customers.count(query)
                        )
                    }
                    #expect(sorted == walked, "\(part) \(query)")
                    #expect(Set(sorted) == expected && !sorted.isEmpty, "\(part) \(query)")
                    #expect(count == BoundedCount(counted: expected.count), "\(part) \(query)")
                }
            }
        }
    }

    @Test("asks the index: no more customers are read than carry what narrows it", .only(.sqlite))
    func plan() async throws {
        let cast = try await Cast.withManyCustomers()
        let plan = try await cast.look(as: .boss) { work in
            let match = TokenMatch(groups: [work.keys.mint.tokens(of: [.init(.facet(.region), "3301")])])
            let list = OrderedList(
                reach: work.customers.reach, query: CustomerQuery(), order: CustomerOrder(.updated),
                few: work.connection.tokenTable.present(match), today: work.customers.today)
            return try list.stretches(from: nil).map { stretch in
                try work.connection.rows("EXPLAIN QUERY PLAN \(list.page(of: stretch, limit: 51))") { row in
                    _ = (try row.next(Int64.self), try row.next(Int64.self), try row.next(Int64.self))
                    return try row.next(String.self)
                }.joined(separator: "\n")
            }[0]
        }
        #expect(plan.contains("SEARCH c USING INTEGER PRIMARY KEY"), "\(plan)")
        #expect(!plan.contains("SCAN c\n") && !plan.hasSuffix("SCAN c"), "\(plan)")
    }

    @Test("follows every change of a coded fact, of the state and of the owner, at once and once the index has taken it in")
    func follows() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { work in
            var content = Cast.content("宁波东海电子有限公司", source: cast.id(.li))
            content.region = "320500"
            content.intent = .low
            return try work.customers.create(content)
        }
        try await cast.archive.settle()
        var content = made.content
        content.region = "330106"
        content.intent = .high
        let changed = content
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, to: changed) }
        _ = try await cast.work(as: .li) { try $0.customers.submit(made.number, from: 2) }
        for _ in 0..<2 {
            for (region, state, found) in [
                ("330000", FilingState.pending, 1), ("330100", .pending, 1), ("330106", .pending, 1),
                ("330000", .draft, 0), ("320000", .pending, 0), ("330200", .pending, 0),
            ] {
                let query = Self.query { query in
                    query.codes = [.region: [region], .intent: ["high"]]
                    query.states = [state]
                }
                let page = try await cast.look(as: .boss) { try $0.customers.list(query) }
                #expect(page.customers.count == found, "\(region) \(state)")
                #expect(try await cast.look(as: .boss) { try $0.customers.count(query) }.counted == found)
            }
            try await cast.archive.settle()
        }
        #expect(try await cast.archive.checkSearchIndex(as: cast.actor(.admin)).isSound)
    }

    // MARK: - Scene

    private static let narrowings = [
        query { $0.codes = [.region: ["330000"]] },
        query { $0.codes = [.region: ["330100", "110000"], .valueTier: ["key", "ordinary"]] },
        query { $0.codes = [.industry: ["C"]] },
        query { $0.codes = [.industry: ["C34", "I65"], .lifecycle: ["won", "lost"]] },
        query { $0.states = [.draft] },
        query { query in
            query.states = [.draft, .pending]
            query.codes = [.lifecycle: ["potential"]]
        },
    ]

    private static func query(_ change: (inout CustomerQuery) -> Void) -> CustomerQuery {
        var query = CustomerQuery()
        change(&query)
        return query
    }

    /// Every customer within reach, looked at one by one.
    private static func slowly(_ query: CustomerQuery, in work: UnitOfWork) throws -> Set<Customer.ID> {
        let all = try work.customers.list(CustomerQuery(), limit: 200).customers
        return Set(all.filter { query.holds(of: $0) }.map(\.id))
    }
}

extension CustomerQuery {
    /// The rule in plain words: some value of every field that narrows; a class stands for what is below it.
    fileprivate func holds(of customer: CustomerSummary) -> Bool {
        let values: [CustomerField: String?] = [
            .region: customer.region, .industry: customer.industry, .valueTier: customer.valueTier?.rawValue,
            .lifecycle: customer.lifecycle.rawValue,
        ]
        let isCoded = codes.allSatisfy { field, codes in
            guard let value = values[field] ?? nil else { return false }
            return codes.contains { value.hasPrefix(field == .region ? $0.replacing(/(00)+$/, with: "") : $0) }
        }
        return isCoded && (states.isEmpty || states.contains(customer.state))
    }
}
