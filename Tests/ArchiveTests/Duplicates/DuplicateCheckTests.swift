import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("Is this customer there already?", .onBothEngines)
struct DuplicateCheckTests {
    @Test("Across permissions it is told only whose the customer is")
    func acrossPermissions() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) {
            try $0.customers.create(Cast.content("杭州西湖机械有限公司", phone: "13900139000"))
        }
        let own = try await cast.look(as: .li) { try $0.duplicates.check(name: "西湖机械（有限公司）") }
        #expect(own.map(\.number) == [made.number])
        let foreign = try await cast.look(as: .wang) {
            try $0.duplicates.check(name: "别的名字", phones: ["+86 139-0013-9000"])
        }
        #expect(foreign.map(\.number) == [nil])
        #expect(foreign.first?.evidence == [.samePhone])
        #expect(foreign.first?.holder.chinese == "已由 李* 负责" || foreign.first?.holder.chinese == "已由 李** 负责")
    }

    @Test("Two firms of one name with different valid codes are never the same")
    func differentCodes() {
        let one = CustomerIdentity(
            name: "西湖机械有限公司", creditCode: "91350200MAGFLKR51X", phones: ["13900139000"])
        let other = CustomerIdentity(
            name: "西湖机械有限公司", creditCode: "91500000MA6W7K0Q24", phones: ["13900139000"])
        #expect(one.evidence(with: other).isEmpty)
        let unknown = CustomerIdentity(name: "西湖机械有限公司")
        #expect(one.evidence(with: unknown) == [.sameName])
    }

    @Test("A landline shared by firms of other names proves nothing, a mobile does")
    func sharedNumbers() {
        let one = CustomerIdentity(name: "西湖机械有限公司", phones: ["0571-88888888", "13900139000"])
        #expect(one.evidence(with: CustomerIdentity(name: "东海软件有限公司", phones: ["0571-88888888"])).isEmpty)
        #expect(one.evidence(with: CustomerIdentity(name: "东海软件有限公司", phones: ["13900139000"])) == [.samePhone])
    }

    @Test("Two persons of one name are one only with a number in common")
    func persons() {
        let one = CustomerIdentity(name: "张伟", kind: .person, phones: ["13900139000"])
        #expect(one.evidence(with: CustomerIdentity(name: "张伟", kind: .person)).isEmpty)
        let same = CustomerIdentity(name: "张伟", kind: .person, phones: ["13900139000"])
        #expect(one.evidence(with: same) == [.samePhone, .sameName])
    }
}
