import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("What is typed about a customer")
struct EntryReadingTests {
    @Test(
        "is read as people write it and kept in one form",
        arguments: [
            (.name, "  杭州西湖机械有限公司\t", "杭州西湖机械有限公司"),
            (.phone, "+86 138-0013-8000", "13800138000"),
            (.phone, "（0571）8888 8888 转 801", "0571-88888888-801"),
            (.email, "ＺＨＡＮＧ@Example.cn", "ZHANG@Example.cn"),
            (.website, "www.例子.中国/关于", "www.例子.中国/关于"),
            (.website, "https://example.com:8443/a?b=1", "https://example.com:8443/a?b=1"),
            (.coreNeed, "第一行\r\n第二行", "第一行\n第二行"),
            (.notes, "左\u{202E}右\u{07}", "左右"), (.postcode, "３１００１２", "310012"),
            (.fax, "(0571) 8888 8889", "0571-88888889"), (.bankAccount, "6222 0212-0201 2345", "6222021202012345"),
        ] as [(CustomerField, String, String)])
    func normalised(_ field: CustomerField, _ typed: String, _ kept: String) throws {
        #expect(try read([field: typed])[field] == .text(PrivateText(kept)))
    }

    @Test("has its credit code in capital letters")
    func creditCode() throws {
        let code = try UnifiedSocialCreditCode.valid()
        #expect(try read([.creditCode: code.lowercased()]).creditCode == PrivateText(code))
    }

    @Test(
        "is taken by its code or by a name that leaves no doubt",
        arguments: [
            (.industry, "C35", "C35"), (.industry, "专用设备制造业", "C35"), (.industry, "C35 专用设备制造业", "C35"),
            (.region, "330106", "330106"), (.region, "浙江省 杭州市 西湖区", "330106"), (.region, "江苏昆山", "320583"),
            (.kind, "person", "person"), (.intent, "high", "high"), (.staffBand, "20-99", "20-99"),
            (.channel, "trade_show", "trade_show"), (.abcLevel, "A", "A"), (.lifecycle, "at_risk", "at_risk"),
            (.nature, "joint_venture", "joint_venture"), (.standing, "leader", "leader"),
        ] as [(CustomerField, String, String)])
    func codes(_ field: CustomerField, _ typed: String, _ code: String) throws {
        #expect(try read([field: typed])[field] == .code(code))
    }

    @Test(
        "is refused with the field named when it cannot be right",
        arguments: [
            (.name, ""), (.name, String(repeating: "长", count: 121)), (.name, "甲\u{0}乙"),
            (.phone, "1380013800"), (.phone, "88888888"), (.creditCode, "91330100710925871X"),
            (.email, "zhang@"), (.email, "zhang example.cn"), (.email, "a@b@c.cn"), (.website, "javascript:alert(1)"),
            (.website, "没有点"), (.website, "http://"), (.industry, "不知道什么行业"), (.region, "火星"),
            (.intent, "很高"), (.kind, "Company"), (.firstContactOn, "2026-02-30"), (.firstContactOn, "2026-03-03"),
            (.firstContactOn, "03/04/2025"), (.firstContactOn, "1789-07-14"), (.sourcePerson, "999"),
            (.sourcePerson, "李销售"), (.owner, "999"), (.notes, "身份证 110101199003072316"),
            (.address, String(repeating: "长", count: 201)), (.postcode, "31001"), (.bankAccount, "1234567"),
            (.fax, "12"), (.foundedOn, "2999-01-01"), (.registeredCapital, "很多"), (.registeredCapital, "-5"),
            (.registeredCapital, "99999999999999999"), (.staffChinese, "几十"), (.staffForeign, "1.5"),
            (.budgetRange, "80万-50万"), (.budgetRange, "看情况"), (.salesByYear, "620万"), (.salesByYear, "2025 620万；2025 5万"),
            (.salesByYear, "2999 1万"), (.nature, "不详"), (.decisionChain, String(repeating: "长", count: 41)),
            (.shareholders, "张三 110101199003072316"), (.decisionChain, "张三 110101199003072316→李四"),
        ] as [(CustomerField, String)])
    func refused(_ field: CustomerField, _ typed: String) {
        let values = [CustomerField.name: "甲公司"].merging([field: typed]) { $1 }
        let problems = self.problems(CustomerEntry(values: values))
        #expect(problems.map(\.field) == [field.rawValue])
        #expect(problems.allSatisfy { !$0.wording.chinese.isEmpty && !$0.wording.english.isEmpty })
    }

    @Test("needs a name and nothing else")
    func nameIsEnough() throws {
        #expect(try read([:]).name == PrivateText("甲公司"))
        #expect(problems(CustomerEntry(values: [.notes: "没有名称"])).map(\.field) == ["name"])
    }

    @Test("tells every problem at once")
    func allProblems() {
        let entry = CustomerEntry(
            values: [.phone: "123", .email: "x", .intent: "?"], contacts: [ContactEntry(position: "经理")])
        #expect(
            problems(entry).map(\.field).sorted()
                == ["contacts[0].name", "email", "intent", "name", "phone"])
    }

    @Test("needs its lawful source when it comes from public information")
    func lawfulSource() throws {
        #expect(
            problems(CustomerEntry(values: [.name: "甲", .channel: "public_information"])).map(\.field)
                == ["channelNote"])
        let content = try read([.channel: "public_information", .channelNote: "国家企业信用信息公示系统"])
        #expect(content.channel == .publicInformation)
    }

    @Test("may be cleared, and what is not mentioned stays")
    func clearing() throws {
        var base = CustomerContent(name: PrivateText("甲"))
        base.phone = PrivateText("13800138000")
        base.notes = PrivateText("旧")
        let content = try CustomerEntry(values: [.phone: " "]).content(over: base, under: rules())
        #expect(content.phone == nil)
        #expect(content.notes == PrivateText("旧"))
    }
}

// MARK: - Lists

extension EntryReadingTests {
    @Test("keeps contacts that say something, in their order, and passes over blank rows")
    func contacts() throws {
        let entry = CustomerEntry(
            values: [.name: "甲"],
            contacts: [
                ContactEntry(name: "陈建国", position: "采购经理", phones: ["138 0013 8000", ""], email: "chen@example.cn"),
                ContactEntry(), ContactEntry(name: "李总", phones: ["0571-88888888"]),
            ])
        let contacts = try entry.content(over: CustomerContent(name: PrivateText("")), under: rules()).contacts
        #expect(contacts.map(\.name.inTheClear) == ["陈建国", "李总"])
        #expect(contacts.map { $0.phones.map(\.inTheClear) } == [["13800138000"], ["0571-88888888"]])
    }

    @Test("names the contact's part that is wrong by its row in the form")
    func contactProblems() {
        let entry = CustomerEntry(
            values: [.name: "甲"],
            contacts: [ContactEntry(), ContactEntry(name: "陈", phones: ["13800138000", "1380"], email: "x")])
        #expect(problems(entry).map(\.field) == ["contacts[1].phones[1]", "contacts[1].email"])
    }

    @Test("has no more contacts, numbers and tags than fit")
    func bounds() {
        let many = Array(repeating: ContactEntry(name: "陈"), count: Contact.countMax + 1)
        #expect(problems(CustomerEntry(values: [.name: "甲"], contacts: many)).map(\.field) == ["contacts"])
        let phones = ["13800138000", "13800138001", "13800138002", "13800138003"]
        let crowded = CustomerEntry(values: [.name: "甲"], contacts: [ContactEntry(name: "陈", phones: phones)])
        #expect(problems(crowded).map(\.field) == ["contacts[0].phones"])
        let tags = (0...EntryReading.tagCountMax).map { "标签\($0)" }
        #expect(problems(CustomerEntry(values: [.name: "甲"], tags: tags)).map(\.field) == ["tags"])
        let long = [String(repeating: "长", count: EntryReading.tagCharactersMax + 1)]
        #expect(problems(CustomerEntry(values: [.name: "甲"], tags: long)).map(\.field) == ["tags"])
    }

    @Test("keeps each tag once")
    func tags() throws {
        let entry = CustomerEntry(values: [.name: "甲"], tags: ["价格敏感", " 价格敏感 ", "", "需技术支持"])
        let content = try entry.content(over: CustomerContent(name: PrivateText("")), under: rules())
        #expect(content.tags == [PrivateText("价格敏感"), PrivateText("需技术支持")])
    }
}

// MARK: - Masks and rights

extension EntryReadingTests {
    @Test("leaves a masked value alone when the mask itself is sent back")
    func maskSentBack() throws {
        var base = CustomerContent(name: PrivateText("甲"))
        base.phone = PrivateText("13800138000")
        base.contacts = [
            Contact(
                name: PrivateText("陈建国"), phones: [PrivateText("13911112222")], email: PrivateText("chen@example.cn"))
        ]
        let entry = CustomerEntry(
            values: [.phone: "138****8000"],
            contacts: [
                ContactEntry(origin: 0, name: "陈**", position: "总监", phones: ["139****2222"], email: "c***@example.cn")
            ])
        let content = try entry.content(over: base, under: rules(.service))
        #expect(content.phone == base.phone)
        #expect(content.contacts.first?.name == PrivateText("陈建国"))
        #expect(content.contacts.first?.phones == [PrivateText("13911112222")])
        #expect(content.contacts.first?.email == PrivateText("chen@example.cn"))
        #expect(content.contacts.first?.position == PrivateText("总监"))
    }

    @Test("is refused when a mask is sent for a value that was another")
    func foreignMask() {
        var base = CustomerContent(name: PrivateText("甲"))
        base.phone = PrivateText("13800138000")
        let entry = CustomerEntry(values: [.phone: "139****0000"])
        #expect(throws: ArchiveError.self) { try entry.content(over: base, under: rules(.service)) }
    }

    @Test("cannot give a salesperson's customer to anybody")
    func ownerOfSalesperson() throws {
        let content = try read([.owner: "2"])
        #expect(content.ownerID == nil)
    }

    @Test("may give a manager's customer to people of the manager's departments who keep customers")
    func ownerByManager() throws {
        let manager = rules(.manager)
        let empty = CustomerContent(name: PrivateText("甲"))
        #expect(
            try CustomerEntry(values: [.owner: "2"]).content(over: empty, under: manager).ownerID
                == Person.ID(rawValue: 2))
        for outsider in ["3", "4", "5"] {
            #expect(throws: ArchiveError.self) {
                try CustomerEntry(values: [.owner: outsider]).content(over: empty, under: manager)
            }
        }
    }
}

extension EntryReadingTests {
    /// 2 is a salesperson of department 1, 3 of department 2, 4 customer service of department 1, 5 has left department 1.
    private func rules(_ role: Role = .salesperson) -> EntryRules {
        let department = Department.ID(rawValue: 1)
        func person(_ id: Int64, _ role: Role, _ department: Int64, isDisabled: Bool = false) -> Person {
            Person(
                id: Person.ID(rawValue: id), login: "p\(id)", name: "同事\(id)", role: role,
                departmentID: Department.ID(rawValue: department), isDisabled: isDisabled, isDemonstration: false)
        }
        let people = [
            person(1, role, 1), person(2, .salesperson, 1), person(3, .salesperson, 2), person(4, .service, 1),
            person(5, .salesperson, 1, isDisabled: true),
        ]
        return EntryRules(
            actor: Actor(
                personID: Person.ID(rawValue: 1), role: role, departmentIDs: [department],
                homeDepartmentID: department, origin: "test"),
            masks: MaskPolicy(), directory: Directory(people: people), today: CalendarDate(TestClock.start), at: TestClock.start)
    }

    private func read(_ values: [CustomerField: String]) throws -> CustomerContent {
        let named = values.merging([.name: "甲公司"]) { typed, _ in typed }
        return try CustomerEntry(values: named).content(over: CustomerContent(name: PrivateText("")), under: rules())
    }

    private func problems(_ entry: CustomerEntry) -> [FieldProblem] {
        EntryReading(entry, over: CustomerContent(name: PrivateText("")), under: rules(.manager)).problems
    }
}

extension UnifiedSocialCreditCode {
    /// A code with the right check character.
    fileprivate static func valid() throws -> String {
        let stem = "91330100710925871"
        let codes = "0123456789ABCDEFGHJKLMNPQRTUWXY".map { stem + String($0) }
        return try #require(
            codes.first { code in if case .success = UnifiedSocialCreditCode.read(code) { true } else { false } })
    }
}
