import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Reading the trail", .onBothEngines)
struct TrailStoreTests {
    /// A customer of 李销售, opened by 张经理; and a session of 李销售.
    private func played() async throws -> (cast: Cast, customer: Customer) {
        let cast = try await Cast()
        _ = try await cast.signIn(.li)
        let content = Cast.content("杭州西湖机械有限公司")
        let customer = try await cast.work(as: .li) { try $0.customers.create(content) }
        cast.clock.advance(days: 1)
        _ = try await cast.look(as: .zhang) { try $0.customers.open(customer.number) }
        return (cast, customer)
    }

    @Test("The auditor sees everything, with names and numbers and nothing private")
    func auditor() async throws {
        let (cast, customer) = try await played()
        let page = try await cast.look(as: .auditor) { try $0.trail.page(TrailQuery(), limit: 200) }
        let opened = try #require(page.rows.first)
        #expect(opened.act == .customerOpened)
        #expect(opened.personName == "张经理")
        #expect(opened.role == .manager)
        #expect(opened.subject == .customer(customer.id))
        #expect(opened.subjectName == customer.number)
        #expect(opened.at == cast.clock.now)
        #expect(page.rows.last?.act == .archiveCreated)
        #expect(page.next == nil)
        #expect(page.rows.map(\.id) == page.rows.map(\.id).sorted(by: >))
        #expect(!"\(page)".contains("西湖"))
        #expect(try await cast.acts(1) == ["trail.read"])
    }

    @Test("The executive sees as much; an administrator only accounts and settings; others their own acts")
    func reaches() async throws {
        let (cast, _) = try await played()
        func acts(_ part: Cast.Part) async throws -> Set<Act?> {
            Set(try await cast.look(as: part) { try $0.trail.page(TrailQuery(), limit: 200) }.rows.map(\.act))
        }
        #expect(try await acts(.boss).isSuperset(of: [.customerCreated, .customerOpened, .personAdded, .signedIn]))
        #expect(
            try await acts(.admin) == [.archiveCreated, .policyChanged, .personAdded, .departmentAdded, .signedIn])
        #expect(try await acts(.li) == [.signedIn, .customerCreated])
        #expect(try await acts(.zhang) == [.customerOpened])
        #expect(try await acts(.wang) == [])
    }

    @Test("Nobody gets at others' acts by naming them")
    func foreign() async throws {
        let (cast, _) = try await played()
        let li = cast.id(.li)
        let page = try await cast.look(as: .wang) { try $0.trail.page(TrailQuery(personID: li)) }
        #expect(page.rows.isEmpty)
        let asAdmin = try await cast.look(as: .admin) { try $0.trail.page(TrailQuery(act: .customerOpened)) }
        #expect(asAdmin.rows.isEmpty)
        let opened = try await cast.look(as: .auditor) { try $0.trail.page(TrailQuery(act: .customerOpened)) }
        let index = try #require(opened.rows.first?.id)
        for part in [Cast.Part.admin, .wang, .service] {
            await #expect(throws: ArchiveError.notFound) { try await cast.look(as: part) { try $0.trail.entry(index) } }
        }
        #expect(try await cast.look(as: .zhang) { try $0.trail.entry(index) }.act == .customerOpened)
    }

    @Test("It narrows by person, act and day")
    func narrows() async throws {
        let (cast, _) = try await played()
        let zhang = cast.id(.zhang)
        let today = CalendarDate(cast.clock.now)
        let yesterday = CalendarDate(TestClock.start)
        func count(_ query: TrailQuery) async throws -> Int {
            try await cast.look(as: .auditor) { try $0.trail.page(query, limit: 200) }.rows.count
        }
        #expect(try await count(TrailQuery(personID: zhang)) == 1)
        #expect(try await count(TrailQuery(act: .personAdded)) == Cast.Part.allCases.count)
        #expect(try await count(TrailQuery(personID: zhang, from: today, through: today)) == 1)
        #expect(try await count(TrailQuery(personID: zhang, through: yesterday)) == 0)
        #expect(try await count(TrailQuery(act: .customerCreated, from: yesterday, through: yesterday)) == 1)
    }

    @Test("Pages follow each other without gap or repetition", arguments: [Cast.Part.auditor, .admin])
    func pages(part: Cast.Part) async throws {
        let (cast, _) = try await played()
        let through = CalendarDate(TestClock.start)
        let query = TrailQuery(through: through)
        let whole = try await cast.look(as: part) { try $0.trail.page(query, limit: 200) }.rows.map(\.id)
        var walked: [Int64] = []
        var page = try await cast.look(as: part) { try $0.trail.page(query, limit: 3) }
        walked += page.rows.map(\.id)
        while let next = page.next {
            page = try await cast.look(as: part) { try $0.trail.page(query, before: next, limit: 3) }
            walked += page.rows.map(\.id)
        }
        #expect(walked == whole)
        #expect(whole.count > 6)
    }
}
