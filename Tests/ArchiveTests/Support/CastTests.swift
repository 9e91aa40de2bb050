import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("The cast", .onBothEngines)
struct CastTests {
    @Test("Everybody is there, in the right role and department, and can sign in")
    func everybody() async throws {
        let cast = try await Cast()
        for part in Cast.Part.allCases {
            #expect(cast.actor(part).role == part.role)
            #expect(cast.actor(part).homeDepartmentID == cast.departments.home(of: part))
            #expect(try await cast.signIn(part).signedIn.person.name == part.name)
        }
    }

    @Test("A customer entered by a salesperson is seen by the manager, not by another salesperson")
    func customer() async throws {
        let cast = try await Cast()
        let content = Cast.content("杭州西湖机械有限公司", source: cast.id(.li))
        let customer = try await cast.work(as: .li) { try $0.customers.create(content) }
        #expect(customer.content.missing(of: cast.archive.policies.requiredFields) == [])
        #expect(try await cast.look(as: .zhang) { try $0.customers.open(customer.number) } == customer)
        await #expect(throws: ArchiveError.notFound) {
            try await cast.look(as: .wang) { try $0.customers.open(customer.number) }
        }
    }
}
