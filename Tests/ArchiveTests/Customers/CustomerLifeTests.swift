import TestEngines
import TestSupport
import Testing
import Vault

@testable import Archive

@Suite("The life of an archive", .onBothEngines)
struct CustomerLifeTests {
    @Test("A new customer is a draft of whoever enters it, owned and answered for by the salesperson")
    func creation() async throws {
        let cast = try await Cast()
        let customer = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        #expect(customer.number == "KH-202603001")
        #expect(customer.version == 1 && customer.state == .draft && customer.filedVersion == nil)
        #expect(customer.content.ownerID == cast.id(.li) && customer.enteredByID == cast.id(.li))
        #expect(customer.departmentID == cast.departments.salesOne)
        #expect(try await cast.acts(1) == ["customer.created"])
    }

    @Test("What was entered is read back whole, and opening it is recorded")
    func reading() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        let opened = try await cast.look(as: .li) { try $0.customers.open(made.number) }
        #expect(opened == made)
        #expect(try await cast.acts(1) == ["customer.opened"])
    }

    @Test("A page that refreshes itself is no new look, until half an hour is over")
    func reopening() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        _ = try await cast.look(as: .li) { try $0.customers.open(number) }
        _ = try await cast.look(as: .li) { try $0.customers.reopen(number) }
        #expect(try await cast.acts(2) == ["customer.opened", "customer.created"])
        _ = try await cast.look(as: .zhang) { try $0.customers.reopen(number) }
        cast.clock.advance(minutes: 31)
        _ = try await cast.look(as: .li) { try $0.customers.reopen(number) }
        #expect(try await cast.acts(4).filter { $0 == "customer.opened" }.count == 3)
    }

    @Test("A change made on an older version is refused with the present one, and nothing is lost")
    func conflict() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        let first = CustomerEntry(values: [.notes: "张经理的备注"])
        _ = try await cast.work(as: .zhang) { try $0.customers.change(number, from: 1, by: first) }
        let second = CustomerEntry(values: [.notes: "李销售的备注", .address: "文三路 1 号"])
        await #expect(throws: ArchiveError.changedMeanwhile(current: 2)) {
            try await cast.work(as: .li) { try $0.customers.change(number, from: 1, by: second) }
        }
        let conflict = try await cast.look(as: .li) { try $0.customers.conflict(number, from: 1, with: second) }
        #expect(conflict.isReal)
        #expect(conflict.mine.map(\.field) == [.address, .notes])
        #expect(conflict.theirs.map(\.field) == [.notes])
    }

    @Test("Settling a conflict takes the fields chosen and keeps what others wrote")
    func settling() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        let theirs = CustomerEntry(values: [.notes: "他们的", .website: "www.example.cn"])
        _ = try await cast.work(as: .zhang) { try $0.customers.change(number, from: 1, by: theirs) }
        let mine = CustomerEntry(values: [.notes: "我的", .address: "文三路 1 号"])
        let settled = try await cast.work(as: .li) { work in
            try work.customers.settle(number, from: 2, base: 1, taking: [.address], of: mine)
        }
        #expect(settled.content.notes == PrivateText("他们的"))
        #expect(settled.content.address == PrivateText("文三路 1 号"))
        #expect(settled.content.website == PrivateText("www.example.cn"))
    }

    @Test("Saving what is there already changes nothing and is recorded as a look")
    func nothingNew() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        let same = CustomerEntry(values: [.name: "西湖机械", .intent: "high"])
        let customer = try await cast.work(as: .li) { try $0.customers.change(number, from: 1, by: same) }
        #expect(customer.version == 1)
        #expect(try await cast.acts(1) == ["customer.opened"])
    }

    @Test("A note goes into the timeline and leaves the archive as it is")
    func note() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        try await cast.work(as: .li) { try $0.customers.note(PrivateText("谈了年度维护"), on: made.number) }
        let events = try await cast.look(as: .zhang) { try $0.customers.history(of: made).events }
        #expect(events.first?.act == .customerNoted)
        #expect(events.first?.reason == PrivateText("谈了年度维护"))
        for refused in ["", "  ", "身份证 110101199003072316", String(repeating: "长", count: 4_001)] {
            await #expect(throws: ArchiveError.self) {
                try await cast.work(as: .li) { try $0.customers.note(PrivateText(refused), on: made.number) }
            }
        }
    }
}

@Suite("A masked value", .onBothEngines)
struct UncoveringTests {
    @Test("is given for a stated reason, which is in the trail with who and when")
    func uncovering() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        let part = try #require(CoveredPart("contacts[0].phones[0]"))
        let phone = try await cast.look(as: .service) { work in
            try work.customers.uncover(number, part, because: PrivateText("客户来电核实"))
        }
        #expect(phone == PrivateText("13800138000"))
        #expect(try await cast.acts(1) == ["customer.uncovered"])
    }

    @Test("stays covered without a reason, for a value that is not there and outside the reach")
    func refusals() async throws {
        let cast = try await Cast()
        let number = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }.number
        for reason in ["", "   ", String(repeating: "长", count: 201)] {
            await #expect(throws: ArchiveError.self) {
                try await cast.look(as: .li) {
                    try $0.customers.uncover(
                        number, .contactPhone(contact: 0, phone: 0), because: PrivateText(reason))
                }
            }
        }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.look(as: .li) { try $0.customers.uncover(number, .field(.phone), because: PrivateText("看看")) }
        }
        await #expect(throws: ArchiveError.notFound) {
            try await cast.look(as: .wang) {
                try $0.customers.uncover(number, .contactPhone(contact: 0, phone: 0), because: PrivateText("看看"))
            }
        }
        #expect(try await cast.acts(1) == ["customer.created"])
    }

    @Test(
        "is named as forms name it",
        arguments: ["phone", "email", "creditCode", "address", "contacts[0].name", "contacts[12].phones[2]"])
    func names(_ path: String) {
        #expect(CoveredPart(path)?.path == path)
    }

    @Test(
        "is not anything else",
        arguments: [
            "", "name", "notes", "contacts", "contacts[0]", "contacts[50].name", "contacts[0].phones[3]",
            "contacts[-1].name", "contacts[0].phones", "contacts[0].owner", "contacts[00000].name",
        ])
    func otherNames(_ path: String) {
        #expect(CoveredPart(path) == nil)
    }
}

@Suite("Deleting a draft", .onBothEngines)
struct DeletionTests {
    @Test("leaves nothing to be found and never gives the number out again")
    func deletion() async throws {
        let cast = try await Cast()
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械")) }
        try await cast.work(as: .li) { try $0.customers.delete(made.number, from: 1) }
        await #expect(throws: ArchiveError.notFound) { try await cast.look(as: .boss) { try $0.customers.open(made.number) } }
        #expect(try await cast.look(as: .boss) { try $0.customers.search("西湖机械").hits }.isEmpty)
        let next = try await cast.work(as: .li) { try $0.customers.create(Cast.content("另一家")) }
        #expect(next.number == "KH-202603002")
    }

    @Test("is only for drafts that were never submitted, and only for one's own")
    func refusals() async throws {
        let cast = try await Cast()
        let source = cast.id(.li)
        let made = try await cast.work(as: .li) { try $0.customers.create(Cast.content("西湖机械", source: source)) }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .zhang) { try $0.customers.delete(made.number, from: 1) } }
        _ = try await cast.work(as: .li) { try $0.customers.submit(made.number, from: 1) }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.customers.delete(made.number, from: 2) } }
        _ = try await cast.work(as: .zhang) { try $0.customers.sendBack(made.number, from: 2, because: PrivateText("电话不对")) }
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .li) { try $0.customers.delete(made.number, from: 3) } }
        #expect(try await cast.look(as: .li) { try $0.customers.open(made.number).state } == .returned)
    }
}
