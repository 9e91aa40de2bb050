import Database
import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("Demonstration data", .onBothEngines)
struct DemonstrationTests {
    @Test(
        "The demonstration holds 300 customers over three departments, eight people in every role, and eighteen months")
    func holdsWhatItPromises() async throws {
        let cast = try await Cast()
        let demonstration = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let all = try await cast.demonstrationCustomers()
        #expect(demonstration.people.count == 8)
        #expect(Set(demonstration.people.map(\.role)) == Set(Role.assignable))
        #expect(all.count == 300)
        #expect(Set(all.compactMap(\.departmentID)).count == 3)
        let first = try #require(all.map(\.createdAt).min())
        #expect((cast.clock.now.rawValue - first.rawValue) / 86_400_000 > 500)
        #expect(all.allSatisfy { $0.createdAt <= cast.clock.now && $0.updatedAt <= cast.clock.now })
    }

    @Test("Four of five archives are filed; the others wait, were returned or are drafts")
    func statesAreSpread() async throws {
        let cast = try await Cast()
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let states = Dictionary(grouping: try await cast.demonstrationCustomers(), by: \.state).mapValues(\.count)
        #expect((225...255).contains(states[.filed] ?? 0))
        #expect((states[.pending] ?? 0) >= 5)
        #expect((states[.returned] ?? 0) >= 5)
        #expect((states[.draft] ?? 0) >= 5)
    }

    @Test("Won customers have dealings in goods of the catalogue, which leaves with the rest")
    func dealings() async throws {
        let cast = try await Cast()
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let won = try await cast.demonstrationCustomers().filter { $0.lifecycle == .won }
        let dealings = try await cast.look(as: .boss) { work in try won.flatMap { try work.dealings.list(of: $0.number).dealings } }
        #expect(won.count > 50 && dealings.count > won.count)
        #expect(dealings.allSatisfy { $0.number.hasPrefix("DEMO-JY-") && $0.content.lines.allSatisfy { $0.productID != nil } })
        _ = try await cast.archive.removeDemonstration(as: cast.actor(.admin))
        #expect(try await cast.look(as: .boss) { try $0.products.all() }.isEmpty)
        #expect(try await cast.archive.database.read { try $0.value("SELECT count(*) FROM dealings", as: Int.self) } == 0)
    }

    @Test("Every value agrees with the standards and with its neighbours")
    func valuesAreRight() async throws {
        for city in DemonstrationCity.all {
            #expect(Region.find(city.region) != nil, "\(city.name) \(city.region)")
            #expect(AreaCode.all.contains(city.areaCode), "\(city.areaCode)")
        }
        for trade in DemonstrationTrade.all { #expect(Industry.find(trade.industry) != nil, "\(trade.industry)") }
        var companies = DemonstrationCompanies(seed: 7)
        for index in 0..<300 {
            let content = companies.next(index)
            for phone in content.contacts.flatMap(\.phones) + [content.phone].compactMap({ $0 }) {
                let read = try PhoneNumber.read(phone.inTheClear).get()
                #expect(read.normalised == phone.inTheClear)
            }
            if let code = content.creditCode { _ = try UnifiedSocialCreditCode.read(code.inTheClear).get() }
        }
    }

    @Test("The same seed and moment tell the same story")
    func isRepeatable() {
        let now = TestClock.start
        func numbers() -> [String] {
            var plan = DemonstrationPlan(now: now, seed: 1)
            return plan.scenes(with: [:]).map { "\($0.at.rawValue) \($0.part) \($0.customer)" }
        }
        #expect(numbers() == numbers())
    }

    @Test("Nothing in the demonstration happens at night or on a weekend")
    func officeHours() {
        var plan = DemonstrationPlan(now: TestClock.start, seed: 3)
        for scene in plan.scenes(with: [:]) {
            let minute = (scene.at.rawValue + CalendarDate.chinaOffsetMilliseconds) / 60_000 % 1_440
            #expect((8 * 60...18 * 60).contains(minute))
            #expect(CalendarDate(scene.at).isoWeekday <= 5)
        }
    }

    @Test("Demonstration people sign in with the one password, and customers are found by what they say")
    func canBeUsed() async throws {
        let cast = try await Cast()
        let demonstration = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        _ = try await cast.archive.signIn(
            login: "demo.sales1", password: demonstration.password.inTheClear, from: Cast.origin)
        let found = try await cast.look(as: .boss) { try $0.customers.search("有限公司") }
        #expect(found.hits.count == CustomerStore.hitCountMax)
    }

    @Test("It leaves in one step: customers, people, departments and index entries")
    func leavesInOneStep() async throws {
        let cast = try await Cast()
        let own = try await cast.work(as: .li) { try $0.customers.create(Cast.content("杭州西湖机械有限公司")) }
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let removal = try await cast.archive.removeDemonstration(as: cast.actor(.admin))
        #expect(
            removal
                == DemonstrationRemoval(
                    customerCount: 300, peopleRemovedCount: 8, peopleDisabledCount: 0, departmentsRemovedCount: 3))
        #expect(
            try await cast.look(as: .boss) { try $0.customers.search("有限公司").hits.map(\.summary.number) } == [
                own.number
            ])
        #expect(cast.archive.directory.people.allSatisfy { !$0.isDemonstration })
        #expect(try await cast.archive.checkSearchIndex(as: .system(origin: "test")).isSound)
        #expect(try await cast.archive.verifyLedger().isSound)
    }

    @Test("Whoever something that stays refers to is switched off instead")
    func keepsWhoIsReferredTo() async throws {
        let cast = try await Cast()
        let demonstration = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        let seller = try #require(demonstration.people.first { $0.role == .salesperson })
        let actor = try #require(cast.archive.directory.actor(for: seller.id, origin: "web 10.0.0.5"))
        let kept = try await cast.archive.work(as: actor) { try $0.customers.create(Cast.content("宁波东海贸易有限公司")) }
        let removal = try await cast.archive.removeDemonstration(as: cast.actor(.admin))
        #expect(removal.peopleDisabledCount == 1)
        #expect(cast.archive.directory.person(seller.id)?.isDisabled == true)
        #expect(try await cast.look(as: .boss) { try $0.customers.open(kept.number).isDemonstration } == false)
    }

    @Test("It is put in once, by an administrator, and can come back after it left")
    func comesOnce() async throws {
        let cast = try await Cast()
        await #expect(throws: ArchiveError.self) { try await cast.archive.loadDemonstration(as: cast.actor(.boss)) }
        _ = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        await #expect(throws: ArchiveError.self) { try await cast.archive.loadDemonstration(as: cast.actor(.admin)) }
        _ = try await cast.archive.removeDemonstration(as: cast.actor(.admin))
        let again = try await cast.archive.loadDemonstration(as: cast.actor(.admin))
        #expect(again.customerCount == 300)
    }
}

extension Cast {
    fileprivate func demonstrationCustomers() async throws -> [CustomerSummary] {
        try await look(as: .boss) { work in
            var all: [CustomerSummary] = []
            var cursor: CustomerCursor?
            repeat {
                let page = try work.customers.list(
                    CustomerQuery(), cursor.map(CustomerPlace.after) ?? .start, limit: CustomerStore.pageCountMax)
                all += page.customers
                cursor = page.next
            } while cursor != nil
            return all.filter(\.isDemonstration)
        }
    }
}
