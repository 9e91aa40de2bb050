import TestEngines
import TestSupport
import Testing

@testable import Archive

@Suite("Departments", .onBothEngines)
struct DepartmentStoreTests {
    @Test("A department that moves takes what is below it along, and the managers' reach follows")
    func moves() async throws {
        let cast = try await Cast()
        let (one, two) = (cast.departments.salesOne, cast.departments.salesTwo)
        _ = try await cast.work(as: .admin) { try $0.departments.change(two, name: "外贸部", parentID: one) }
        #expect(cast.archive.directory.department(two)?.name == "外贸部")
        #expect(cast.actor(.zhang).departmentIDs == [one, two])
    }

    @Test("A department cannot stand below itself")
    func cycles() async throws {
        let cast = try await Cast()
        let (company, one) = (cast.departments.company, cast.departments.salesOne)
        for parent in [company, one] {
            let refused = try await refusedFields {
                _ = try await cast.work(as: .admin) { try $0.departments.change(company, name: "公司", parentID: parent) }
            }
            #expect(refused == ["parent"])
        }
    }

    @Test("Neighbours have different names; elsewhere the name is free")
    func names() async throws {
        let cast = try await Cast()
        let (company, one) = (cast.departments.company, cast.departments.salesOne)
        for name in ["销售一部", " ", String(repeating: "部", count: 61)] {
            let refused = try await refusedFields {
                _ = try await cast.work(as: .admin) { try $0.departments.add(name, below: company) }
            }
            #expect(refused == ["name"])
        }
        _ = try await cast.work(as: .admin) { try $0.departments.add("销售一部", below: one) }
        _ = try await cast.work(as: .admin) { try $0.departments.change(one, name: "销售一部", parentID: company) }
    }
}
