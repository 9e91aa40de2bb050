import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("An amount that is typed")
struct AmountReadingTests {
    private let today = CalendarDate(TestClock.start)

    @Test(
        "is kept in cents, however it is written",
        arguments: [
            ("500万", 500_000_000), ("1,200.50 万元", 1_200_500_000), ("5000000", 500_000_000), ("人民币伍佰万元整", 500_000_000),
            ("￥12.34", 1_234), ("0", 0), ("1.2亿", 12_000_000_000),
        ] as [(String, Int64)])
    func money(_ typed: String, _ cents: Int64) {
        #expect(Money(written: typed)?.cents == cents)
    }

    @Test("reads back from the words it is shown in", arguments: [0, 1, 99, 100, 999_999, 1_000_000, 1_234_500, 1_234_567, 10_000_000_000, 10_100_000_000, 12_345_678_901, Money.centsMax])
    func words(_ cents: Int64) throws {
        let money = try #require(Money(cents: cents))
        #expect(Money(written: money.wording.chinese) == money)
        #expect(Money(written: money.yuanText) == money)
    }

    @Test("is neither negative nor more than anybody has")
    func bounds() {
        #expect(Money(cents: -1) == nil && Money(cents: Money.centsMax + 1) == nil)
        #expect(Money(written: "-1") == nil && Money(written: "100万亿") == nil)
    }

    @Test(
        "may have one bound or two",
        arguments: [
            ("50万-80万", 500_000, 800_000), ("50-80万元", 500_000, 800_000), ("50万 ~ 1,000,000", 500_000, 1_000_000),
            ("50万以上", 500_000, nil), ("≥50万", 500_000, nil), ("不超过80万", nil, 800_000), ("80万以下", nil, 800_000), ("60万", 600_000, 600_000),
        ] as [(String, Int64?, Int64?)])
    func ranges(_ typed: String, _ from: Int64?, _ to: Int64?) throws {
        let range = try #require(MoneyRange(written: typed))
        #expect(range.from?.cents == from.map { $0 * 100 } && range.to?.cents == to.map { $0 * 100 })
        #expect(MoneyRange(written: range.wording.chinese) == range)
    }

    @Test("by year is sorted, the newest first, and reads back")
    func sales() throws {
        let sales = try YearSales.read("2024年 620万；2025: 5,000,000\n2023年度：1.2亿元", upTo: today)
        #expect(sales.map(\.year) == [2025, 2024, 2023])
        #expect(sales.map(\.amount.cents) == [500_000_000, 620_000_000, 12_000_000_000])
        let shown = try #require(FieldValue.sales(sales).amountText)
        #expect(try YearSales.read(shown, upTo: today) == sales)
    }

    @Test("has no more years than fit")
    func tooManyYears() {
        let typed = (2000...2010).map { "\($0) 1万" }.joined(separator: "\n")
        #expect(throws: EntryRefusal.self) { try YearSales.read(typed, upTo: today) }
    }
}

@Suite("A credit rating", .onBothEngines)
struct CreditRatingTests {
    @Test("asks for its reason when it changes, is dated, and keeps every reason")
    func reasons() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) {
            try $0.customers.enter(CustomerEntry(values: [.name: "西湖机械", .creditRating: "AA", .creditReason: "按期付款三年"])).number
        }
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .li) { try $0.customers.change(number, from: 1, by: CustomerEntry(values: [.creditRating: "B"])) }
        }
        let changed = try await cast.work(as: .li) {
            try $0.customers.change(number, from: 1, by: CustomerEntry(values: [.creditRating: "B", .creditReason: "两次逾期"]))
        }
        #expect(changed.content[.creditRatedOn] == .day(CalendarDate(TestClock.start)))
        let events = try await cast.look(as: .li) { try $0.customers.history(of: changed).events }
        let change = try #require(events.first { $0.version == 2 })
        #expect(change.changes.contains { $0.field == .creditReason && $0.before == .text(PrivateText("按期付款三年")) && $0.after == .text(PrivateText("两次逾期")) })
        let first = try await cast.look(as: .li) { try $0.customers.version(1, of: changed) }
        #expect(first.content[.creditRating] == .code("AA"))
    }
}
