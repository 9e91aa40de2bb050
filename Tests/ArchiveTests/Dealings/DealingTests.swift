import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Dealings with a customer", .onBothEngines)
struct DealingTests {
    static let lathes = DealingEntry(
        day: "2026-03-01", time: "14:30", place: "厂内", lines: [.init(name: "数控车床", quantity: "2", unit: "台", price: "12万")], remark: "含安装")

    @Test("are numbered by the month of entry, summed from their lines, and read back whole")
    func recording() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let made = try await cast.work(as: .li) { work in
            var entry = Self.lathes
            entry.person = "\(cast.id(.zhang).rawValue)"
            return try work.dealings.record(entry, with: number)
        }
        #expect(made.number == "JY-202603001" && made.version == 1 && !made.isCancelled)
        #expect(made.content.amount.cents == 24_000_000)
        #expect(made.content.minute == 870 && made.content.personID == cast.id(.zhang))
        #expect(made.content.lines.map(\.quantity.thousandths) == [2_000])
        #expect(try await cast.look(as: .li) { try $0.dealings.find(made.number, of: number) } == made)
        #expect(try await cast.acts(2) == ["customer.lifecycle-followed", "dealing.recorded"])
    }

    @Test("without lines have an amount of their own, and nothing at all is refused with the way out")
    func bareAmount() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let made = try await cast.work(as: .li) { try $0.dealings.record(DealingEntry(day: "2026-03-01", amount: "3.5万元"), with: number) }
        #expect(made.content.amount.cents == 3_500_000 && made.content.lines.isEmpty)
        let problems = await cast.problems { try $0.dealings.record(DealingEntry(), with: number) }
        #expect(problems.map(\.field) == ["day", "amount"])
    }

    @Test("name every field that cannot be taken")
    func problems() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let entry = DealingEntry(
            day: "2099-01-01", time: "25:00", place: String(repeating: "长", count: 101), person: "999999",
            lines: [.init(name: "", quantity: "x", price: "abc"), .init(), .init(name: "车床", quantity: "1")], breach: "maybe",
            breachNote: "迟交", remark: "身份证 11010519491231002X")
        let problems = await cast.problems { try $0.dealings.record(entry, with: number) }
        #expect(
            Set(problems.map(\.field)) == [
                "day", "time", "place", "person", "breach", "breachNote", "remark", "lines[0].name", "lines[0].quantity", "lines[0].price",
                "lines[2].price",
            ])
    }

    @Test("are within the reach of their customer alone, and customer service reads without changing")
    func reach() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let dealing = try await cast.work(as: .li) { try $0.dealings.record(Self.lathes, with: number) }.number
        for part in [Cast.Part.wang, .admin, .auditor] {
            await #expect(throws: ArchiveError.notFound) { try await cast.look(as: part) { try $0.dealings.find(dealing, of: number) } }
            await #expect(throws: ArchiveError.notFound) { try await cast.look(as: part) { try $0.dealings.list(of: number).next } }
        }
        #expect(try await cast.look(as: .service) { try $0.dealings.find(dealing, of: number) }.number == dealing)
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .service) { try $0.dealings.record(Self.lathes, with: number) } }
        let other = try await cast.submitted("别的客户")
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .li) { try $0.dealings.find(dealing, of: other) } }
    }

    @Test("are changed and cancelled on the version that was read, never deleted, and reinstated")
    func changing() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let dealing = try await cast.work(as: .li) { try $0.dealings.record(Self.lathes, with: number) }.number
        var entry = Self.lathes
        entry.lines[0].quantity = "3"
        let changed = try await cast.work(as: .zhang) { [entry] in try $0.dealings.change(dealing, of: number, from: 1, by: entry) }
        #expect(changed.version == 2 && changed.content.amount.cents == 36_000_000)
        await #expect(throws: ArchiveError.changedMeanwhile(current: 2)) {
            try await cast.work(as: .li) { try $0.dealings.cancel(dealing, of: number, from: 1, because: PrivateText("重复")) }
        }
        let reasonless = await cast.problems { try $0.dealings.cancel(dealing, of: number, from: 2, because: PrivateText(" ")) }
        #expect(reasonless.map(\.field) == ["reason"])
        _ = try await cast.work(as: .li) { try $0.dealings.cancel(dealing, of: number, from: 2, because: PrivateText("重复录入")) }
        #expect(try await cast.look(as: .li) { try $0.dealings.habits(of: number) }.count == 0)
        await #expect(throws: ArchiveError.self) {
            try await cast.work(as: .li) { [entry] in try $0.dealings.change(dealing, of: number, from: 3, by: entry) }
        }
        let back = try await cast.work(as: .li) { try $0.dealings.reinstate(dealing, of: number, from: 3) }
        #expect(!back.isCancelled && back.content == changed.content)
        #expect(try await cast.look(as: .li) { try $0.dealings.habits(of: number) }.count == 1)
    }

    @Test("tell in their history who did what, as they were then")
    func history() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let dealing = try await cast.work(as: .li) { work in
            let made = try work.dealings.record(Self.lathes, with: number)
            _ = try work.dealings.record(DealingEntry(day: "2026-03-02", amount: "1"), with: number)
            return try work.dealings.cancel(made.number, of: number, from: 1, because: PrivateText("重复录入")).number
        }
        let events = try await cast.look(as: .li) { work in
            try work.dealings.history(of: dealing, of: work.customers.open(number))
        }
        #expect(events.map(\.act) == [.dealingCancelled, .dealingRecorded])
        #expect(events.compactMap(\.dealing?.version) == [2, 1])
        #expect(events.first?.reason == PrivateText("重复录入") && events.last?.personID == cast.id(.li))
    }

    @Test("leave the versions of the archive as they are")
    func versions() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        _ = try await cast.work(as: .boss) { try $0.dealings.record(Self.lathes, with: number) }
        let (customer, past) = try await cast.look(as: .li) { work in
            let customer = try work.customers.open(number)
            return (customer, try work.customers.version(2, of: customer))
        }
        #expect(past.personID == cast.id(.li) && past.content.lifecycle == .potential)
        #expect(customer.version == 3 && customer.state == .pending && customer.changedByID == cast.id(.li))
    }

    @Test("are listed by day, the latest first, page after page, each once")
    func paging() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let days = ["2026-01-05", "2026-02-01", "2026-01-05", "2025-12-31", "2026-02-01"]
        try await cast.work(as: .li) { work in
            for day in days { _ = try work.dealings.record(DealingEntry(day: day, amount: "1"), with: number) }
        }
        var (met, last): ([Dealing], Dealing.ID?) = ([], nil)
        repeat {
            let page = try await cast.look(as: .li) { [last] in try $0.dealings.list(of: number, after: last, limit: 2) }
            met += page.dealings
            last = page.next
        } while last != nil
        #expect(met.map(\.content.day.isoText) == days.sorted(by: >))
        #expect(Set(met.map(\.number)).count == 5)
    }

    @Test("make plain what a customer buys most, how often and for how much, without those that were cancelled")
    func habits() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        try await cast.work(as: .li) { work in
            for (day, goods, price) in [("2025-10-01", "备件包", "100"), ("2025-12-30", "备件包", "300"), ("2026-01-30", "数控车床", "5000")] {
                _ = try work.dealings.record(DealingEntry(day: day, lines: [.init(name: goods, price: price)]), with: number)
            }
            let wrong = try work.dealings.record(DealingEntry(day: "2026-02-01", amount: "9亿"), with: number)
            _ = try work.dealings.cancel(wrong.number, of: number, from: 1, because: PrivateText("写错"))
        }
        let habits = try await cast.look(as: .li) { try $0.dealings.habits(of: number) }
        #expect(habits.count == 3 && habits.averageCents == 180_000 && habits.usualIntervalDays == 90)
        #expect(habits.years.map { [$0.year, $0.count, Int($0.cents)] } == [[2026, 1, 500_000], [2025, 2, 40_000]])
        #expect(habits.favourites.map(\.name) == [PrivateText("备件包"), PrivateText("数控车床")])
    }

    @Test("let a search for a product find who bought it, until the dealing is cancelled, within the reach")
    func search() async throws {
        let cast = try await Cast()
        let number = try await cast.submitted("西湖机械")
        let dealing = try await cast.work(as: .li) { try $0.dealings.record(Self.lathes, with: number) }.number
        let hits = try await cast.look(as: .li) { try $0.customers.search("数控车床").hits }
        #expect(hits.map(\.summary.number) == [number] && hits.first?.isPurchase == true)
        #expect(try await cast.look(as: .wang) { try $0.customers.search("数控车床").hits }.isEmpty)
        let report = try await cast.archive.checkSearchIndex(as: .system(origin: "test"))
        #expect(report.incompleteCount == 0)
        _ = try await cast.work(as: .li) { try $0.customers.change(number, from: 3, by: CustomerEntry(values: [.notes: "新的"])) }
        #expect(try await cast.look(as: .li) { try $0.customers.search("数控车床").hits }.count == 1)
        _ = try await cast.work(as: .li) { try $0.dealings.cancel(dealing, of: number, from: 1, because: PrivateText("重复")) }
        #expect(try await cast.look(as: .li) { try $0.customers.search("数控车床").hits }.isEmpty)
    }

    @Test("keep a draft from being deleted")
    func deletion() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { work in
            let number = try work.customers.create(Cast.content("西湖机械")).number
            _ = try work.dealings.record(Self.lathes, with: number)
            return number
        }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.customers.delete(number, from: 2) } }
    }
}

extension Cast {
    /// What 李 is told to be wrong; nothing where it was done.
    func problems<Value: Sendable>(as part: Part = .li, _ body: @escaping @Sendable (UnitOfWork) throws -> Value) async -> [FieldProblem] {
        do {
            _ = try await work(as: part, body)
        } catch ArchiveError.invalid(let problems) {
            return problems
        } catch {
            return [FieldProblem("\(error)", Wording("", en: ""))]
        }
        return []
    }
}
