import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Customer numbers", .onBothEngines)
struct NumberingTests {
    @Test("are unique under 50 parallel creations, without a gap")
    func parallel() async throws {
        let cast = try await Cast()
        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for position in 1...50 {
                group.addTask {
                    try await cast.work(as: position % 2 == 0 ? .li : .wang) {
                        try $0.customers.create(Cast.content("并发\(position)")).number
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(numbers).count == 50)
        #expect(numbers.sorted() == (1...50).map { "KH-202603\($0 < 10 ? "00\($0)" : "0\($0)")" })
    }

    @Test("grow past 999 in a month and start anew in the next")
    func growth() async throws {
        let cast = try await Cast()
        try await cast.archive.database.write { connection in
            try connection.execute("INSERT INTO counters (name, last) VALUES ('number KH-202603', 998)")
        }
        let numbers = try await cast.work(as: .li) { work in
            try (1...3).map { try work.customers.create(Cast.content("第\($0)家")).number }
        }
        #expect(numbers == ["KH-202603999", "KH-2026031000", "KH-2026031001"])
        cast.clock.advance(days: 31)
        let next = try await cast.work(as: .li) { try $0.customers.create(Cast.content("下月")).number }
        #expect(next == "KH-202604001")
    }

    @Test("of a creation that was undone are given to the next")
    func undone() async throws {
        struct Undone: Error {}
        let cast = try await Cast()
        await #expect(throws: Undone.self) {
            try await cast.work(as: .li) { work in
                _ = try work.customers.create(Cast.content("没有成"))
                throw Undone()
            }
        }
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("成了")).number }
        #expect(number == "KH-202603001")
    }

    @Test(
        "follow the rule that is set",
        arguments: [
            ("C", NumberingRule.Period.year, 5, "C202600001"), ("", .never, 2, "01"), ("XZ-", .month, 4, "XZ-2026030001"),
        ])
    func rules(_ prefix: String, _ period: NumberingRule.Period, _ digits: Int, _ expected: String) async throws {
        let cast = try await Cast()
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.numbering.prefix = prefix
            policies.numbering.period = period
            policies.numbering.digits = digits
            try work.policyBook.change(to: policies)
        }
        #expect(try await cast.work(as: .li) { try $0.customers.create(Cast.content("甲")).number } == expected)
    }

    @Test("that cannot stand in an address or file name are refused", arguments: ["a/", "客", "k h", "ABCDEFGHIJKLM"])
    func invalid(_ prefix: String) {
        var rule = NumberingRule()
        rule.prefix = prefix
        #expect(!rule.isValid)
    }
}
