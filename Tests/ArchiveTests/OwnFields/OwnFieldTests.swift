import TestEngines
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

@Suite("A field that the company adds", .onBothEngines)
struct OwnFieldTests {
    /// A company with a field of each kind, by kind.
    private func scene() async throws -> (cast: Cast, fields: [OwnField.Kind: OwnField.ID]) {
        let cast = try await Cast()
        var fields: [OwnField.Kind: OwnField.ID] = [:]
        for kind in OwnField.Kind.allCases {
            let form = OwnFieldForm(chinese: "自加\(kind.wording.chinese)", choices: ["样板 = Reference", "普通", "停供"])
            fields[kind] = try await cast.work(as: .admin) { try $0.ownFieldBook.add(kind, form).id }
        }
        return (cast, fields)
    }

    private func typed(_ fields: [OwnField.Kind: OwnField.ID], _ values: [OwnField.Kind: String]) -> CustomerEntry {
        let own = Dictionary(uniqueKeysWithValues: values.compactMap { kind, text in fields[kind].map { ($0, text) } })
        return CustomerEntry(values: [.name: "西湖机械"], own: own)
    }

    private func refused(_ body: () async throws -> Void) async throws -> [String] {
        do {
            try await body()
            return []
        } catch ArchiveError.invalid(let problems) {
            return problems.map(\.field)
        }
    }

    @Test("of each kind takes what people write, keeps it sealed with the archive and gives it back")
    func values() async throws {
        let (cast, fields) = try await scene()
        let zhang = cast.id(.zhang)
        let entry = typed(
            fields,
            [.text: "两班倒", .number: "1,200.50", .day: "2027年3月1日", .choice: "样板", .choices: "普通、c3", .person: "\(zhang.rawValue)"])
        let made = try await cast.work(as: .li) { try $0.customers.enter(entry) }
        let read = try await cast.look(as: .li) { try $0.customers.open(made.number) }
        let own = read.content.own
        #expect(own == made.content.own && own.count == OwnField.Kind.allCases.count)
        #expect(fields[.text].flatMap { own[$0] } == .text(PrivateText("两班倒")))
        #expect(fields[.number].flatMap { own[$0] } == .text(PrivateText("1200.5")))
        #expect(fields[.day].flatMap { own[$0]?.ownText } == "2027-03-01")
        #expect(fields[.choice].flatMap { own[$0] } == .code("c1"))
        #expect(fields[.choices].flatMap { own[$0] } == .tags([PrivateText("c2"), PrivateText("c3")]))
        #expect(fields[.person].flatMap { own[$0] } == .person(zhang))
    }

    @Test("says of what it cannot take why, under its own name", arguments: [
        (OwnField.Kind.number, "十二"), (.number, "1.2.3"), (.number, "12345678901234567"), (.day, "2026-13-01"), (.choice, "其他"),
        (.choices, "普通，其他"), (.person, "999999"), (.text, "证 110101199003072316"),
    ])
    func refusals(kind: OwnField.Kind, text: String) async throws {
        let (cast, fields) = try await scene()
        let entry = typed(fields, [kind: text])
        let problems = try await refused { _ = try await cast.look(as: .li) { try $0.customers.rehearse(entry) } }
        #expect(problems == ["own.\(try #require(fields[kind]).rawValue)"])
    }

    @Test("changes field by field, stands so in the history, and comes back with an old version")
    func history() async throws {
        let (cast, fields) = try await scene()
        let (number, choice) = (try #require(fields[.number]), try #require(fields[.choice]))
        let made = try await cast.work(as: .li) { [entry = typed(fields, [.number: "3", .choice: "c1"])] in try $0.customers.enter(entry) }
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: CustomerEntry(own: [number: "5"])) }
        let events = try await cast.look(as: .li) { try $0.customers.history(of: made).events }
        #expect(events[0].changes == [FieldChange(field: .own, own: number, before: .text(PrivateText("3")), after: .text(PrivateText("5")))])
        let cleared = try await cast.work(as: .li) {
            try $0.customers.change(made.number, from: 2, by: CustomerEntry(own: [number: " ", choice: ""]))
        }
        #expect(cleared.content.own.isEmpty)
        let back = try await cast.work(as: .li) { try $0.customers.restore(2, of: made.number, from: 3) }
        #expect(back.content.own == [number: .text(PrivateText("5")), choice: .code("c1")])
    }

    @Test("of two changes that met settles each by itself")
    func conflict() async throws {
        let (cast, fields) = try await scene()
        let (number, choice) = (try #require(fields[.number]), try #require(fields[.choice]))
        let made = try await cast.work(as: .li) { [entry = typed(fields, [.number: "3", .choice: "c1"])] in try $0.customers.enter(entry) }
        _ = try await cast.work(as: .zhang) { try $0.customers.change(made.number, from: 1, by: CustomerEntry(own: [number: "5"])) }
        let mine = CustomerEntry(own: [number: "7", choice: "c2"])
        let met = try await cast.look(as: .li) { try $0.customers.conflict(made.number, from: 1, with: mine) }
        #expect(met.isReal && met.mine.map(\.name) == ["own.\(number.rawValue)", "own.\(choice.rawValue)"])
        let settled = try await cast.work(as: .li) {
            try $0.customers.settle(made.number, from: 2, base: 1, taking: [], own: [choice], of: mine)
        }
        #expect(settled.content.own == [number: .text(PrivateText("5")), choice: .code("c2")])
    }

    @Test("keeps an archive from being submitted where it must be filled, and is named")
    func required() async throws {
        let cast = try await Cast()
        let id = try await cast.work(as: .boss) { try $0.ownFieldBook.add(.number, OwnFieldForm(chinese: "年采购次数", isRequired: true)).id }
        let made = try await cast.work(as: .li) { [source = cast.id(.li)] in
            try $0.customers.create(Cast.content("西湖机械有限公司", source: source))
        }
        let problems = try await refused { _ = try await cast.work(as: .li) { try $0.customers.submit(made.number, from: 1) } }
        #expect(problems == ["own.\(id.rawValue)"])
        _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: CustomerEntry(own: [id: "4"])) }
        #expect(try await cast.work(as: .li) { try $0.customers.submit(made.number, from: 2) }.state == .pending)
    }

    @Test("retired, takes nothing more, keeps what it says until it is emptied, and can be offered again")
    func retired() async throws {
        let (cast, fields) = try await scene()
        let text = try #require(fields[.text])
        let made = try await cast.work(as: .li) { [entry = typed(fields, [.text: "两班倒"])] in try $0.customers.enter(entry) }
        _ = try await cast.work(as: .admin) { try $0.ownFieldBook.retire(text) }
        #expect(!cast.archive.ownFields.offered.contains { $0.id == text } && cast.archive.ownFields[text]?.isRetired == true)
        let change = CustomerEntry(own: [text: "三班倒"])
        #expect(try await refused { _ = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: change) } } == ["own.\(text.rawValue)"])
        let same = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: CustomerEntry(own: [text: "两班倒"])) }
        #expect(same.content.own[text] != nil)
        await #expect(throws: ArchiveError.self) { try await cast.work(as: .admin) { try $0.ownFieldBook.retire(text) } }
        _ = try await cast.work(as: .admin) { try $0.ownFieldBook.retire(text, isRetired: false) }
        let changed = try await cast.work(as: .li) { try $0.customers.change(made.number, from: 1, by: change) }
        #expect(changed.content.own[text] == .text(PrivateText("三班倒")))
    }

    @Test("keeps the code of a choice for ever: one left out is retired, one written again is offered again")
    func choices() async throws {
        let (cast, fields) = try await scene()
        let choice = try #require(fields[.choice])
        func change(_ choices: [String]) async throws -> [String] {
            try await cast.work(as: .admin) { work in
                var form = try #require(work.ownFields[choice]).form
                form.choices = choices
                return try work.ownFieldBook.change(choice, to: form).choices.map { "\($0.code) \($0.chinese) \($0.isRetired)" }
            }
        }
        let made = try await cast.work(as: .li) { try $0.customers.enter(CustomerEntry(values: [.name: "甲"], own: [choice: "停供"])) }
        #expect(try await change(["普通", "新增", "样板 = Model"]) == ["c2 普通 false", "c4 新增 false", "c1 样板 false", "c3 停供 true"])
        #expect(cast.archive.ownFields[choice]?.wording(of: "c1").english == "Model")
        let problems = try await refused {
            _ = try await cast.work(as: .li) { try $0.customers.enter(CustomerEntry(values: [.name: "乙"], own: [choice: "停供"])) }
        }
        #expect(problems.count == 1)
        #expect(try await cast.look(as: .li) { try $0.customers.open(made.number) }.content.own[choice] == .code("c3"))
        #expect(try await change(["停供"]).first == "c3 停供 false")
    }

    @Test("is managed by administrators and executives, has a name that is nobody else's, and choices where it needs some")
    func managed() async throws {
        let (cast, _) = try await scene()
        for part in [Cast.Part.li, .zhang, .service, .auditor] {
            await #expect(throws: ArchiveError.self) { try await cast.work(as: part) { try $0.ownFieldBook.add(.text, OwnFieldForm(chinese: "车间")) } }
        }
        for (form, field) in [
            (OwnFieldForm(chinese: " "), "chinese"), (OwnFieldForm(chinese: "自加文字"), "chinese"), (OwnFieldForm(chinese: "合作意向"), "chinese"),
            (OwnFieldForm(chinese: "车间", choices: []), "choices"), (OwnFieldForm(chinese: "车间", choices: ["一", "一"]), "choices"),
        ] {
            let problems = try await refused { _ = try await cast.work(as: .admin) { try $0.ownFieldBook.add(.choice, form) } }
            #expect(problems.contains(field), "\(form)")
        }
        #expect(try await cast.acts(20).count { $0 == "own-field.added" } == OwnField.Kind.allCases.count)
    }

    @Test("is found by its text, and choices and people carry tokens that lists can be narrowed by")
    func found() async throws {
        let (cast, fields) = try await scene()
        let entry = typed(fields, [.text: "两班倒作业", .choices: "c1,c2", .person: "\(cast.id(.zhang).rawValue)"])
        let made = try await cast.work(as: .li) { try $0.customers.enter(entry) }
        #expect(try await cast.look(as: .li) { try $0.customers.search("两班倒").hits.map(\.summary.number) } == [made.number])
        let terms = made.facetTerms.filter { $0.kind == .own }.map(\.text).sorted()
        let (several, person) = (try #require(fields[.choices]).rawValue, try #require(fields[.person]).rawValue)
        #expect(terms == ["\(several):c1", "\(several):c2", "\(person):\(cast.id(.zhang).rawValue)"].sorted())
    }

    @Test("takes a column of its name on import, and what it cannot take goes into the remarks")
    func imported() async throws {
        let (cast, fields) = try await scene()
        let imports = ImportScene(cast)
        let batch = try await imports.rehearsed([
            ["客户名称", "自加数字", "自加单选", "自加同事"], ["西湖机械有限公司", "12", "样板", cast.actor(.zhang).personID.map { _ in "张经理" } ?? ""],
            ["东湖机电有限公司", "很多", "普通", ""],
        ])
        #expect(batch.plan.columns.map(\.target.code).dropFirst().allSatisfy { $0.hasPrefix("own.") })
        _ = try await imports.commit(batch)
        let customers = try await imports.customers(as: .li)
        let first = try #require(customers.first { $0.content.name == PrivateText("西湖机械有限公司") }).content.own
        #expect(fields[.number].flatMap { first[$0]?.ownText } == "12" && fields[.choice].flatMap { first[$0] } == .code("c1"))
        #expect(fields[.person].flatMap { first[$0] } == .person(cast.id(.zhang)))
        let second = try #require(customers.first { $0.content.name == PrivateText("东湖机电有限公司") })
        #expect(second.content.notes == PrivateText("自加数字：很多") && second.content.own.count == 1)
    }
}
