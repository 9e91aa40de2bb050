import Logging
import Sheets
import TestSupport
import Testing
import Vault
import Wording

@testable import Archive

/// The cast's company with its exports, and somebody who works them off.
struct ExportScene {
    let cast: Cast
    let exports: Exports
    let runner: ExportRunner

    init() async throws {
        self.init(try await Cast())
    }

    init(_ cast: Cast) {
        self.cast = cast
        exports = cast.archive.imports(in: cast.folder).exports
        runner = ExportRunner(exports, logger: Logger(label: "test"))
    }

    /// Asks for an export and works it off.
    func written(_ request: ExportRequest = ExportRequest(CustomerQuery()), as part: Cast.Part = .li) async throws -> Export {
        let asked = try await cast.work(as: part) { try $0.exports.ask(request) }
        await runner.finishAll()
        return try await found(asked.id, as: part)
    }

    func found(_ id: Export.ID, as part: Cast.Part = .li) async throws -> Export {
        try await cast.look(as: part) { try $0.exports.find(id) }
    }

    /// The file as it is downloaded.
    func bytes(of export: Export, as part: Cast.Part = .li) async throws -> [UInt8] {
        let sink = MemorySink()
        try await exports.file(of: export.id, as: cast.actor(part)).write(to: sink)
        return sink.bytes
    }

    /// The rows of a sheet of the file, the header first.
    func rows(of export: Export, sheet: Int = 0, as part: Cast.Part = .li) async throws -> [[Cell]] {
        let reader = try SheetReader(MemoryByteSource(try await bytes(of: export, as: part)), fileName: export.fileName)
        let rows = try reader.rows(of: try #require(reader.sheets.indices.contains(sheet) ? reader.sheets[sheet] : nil))
        var read: [[Cell]] = []
        while let row = try rows.next() { read.append(row.cells) }
        return read
    }

    /// The cells of the first customer by their titles.
    func first(of export: Export, as part: Cast.Part = .li) async throws -> [String: Cell] {
        let rows = try await rows(of: export, as: part)
        let (header, first) = (try #require(rows.first), try #require(rows.dropFirst().first))
        return Dictionary(zip(header.map(\.shown), first)) { first, _ in first }
    }

    /// A policy under which a role sees these kinds and no other.
    func shows(_ kinds: Set<MaskPolicy.Kind>, to role: Role) async throws {
        try await cast.work(as: .admin) { work in
            var policies = work.policies
            policies.personalData = .full
            policies.masks.clear[role] = kinds
            try work.policyBook.change(to: policies)
        }
    }

    /// An archive that says something in every field.
    func full(_ name: String = "杭州西湖机械有限公司") throws -> CustomerContent {
        var content = Cast.content(name, source: cast.id(.li))
        for field in CustomerField.allCases where content[field].isAbsent {
            if let value = try value(of: field) { content[field] = value }
        }
        content.contacts[0].email = PrivateText("chen@example.cn")
        content.contacts[0].phones.append(PrivateText("0571-88888888"))
        content.contacts.append(Contact(name: PrivateText("赵会计"), phones: [PrivateText("13900139000")], facts: [.department: PrivateText("财务部")]))
        return content
    }

    /// All that may be known of a contact who agreed some days ago.
    func agreed(_ contact: Contact) -> Contact {
        var contact = contact
        contact.consent = Consent(
            text: PrivateText(Consent.usualText), channel: .wechat, givenOn: CalendarDate(TestClock.start.adding(days: -3)),
            recordedByID: cast.id(.zhang), recordedAt: TestClock.start.adding(days: -3))
        contact.facts = [
            .roles: "legal,business", .department: "采购部", .education: "bachelor", .bornOn: "1985-03-12", .birthCalendar: "lunar",
            .interests: "钓鱼", .family: "一子一女",
        ].mapValues { PrivateText($0) }
        return contact
    }

    /// Lets the company add a field of each kind; gives what an archive says there.
    func ownValues() async throws -> [OwnField.ID: FieldValue] {
        var values: [OwnField.ID: FieldValue] = [:]
        for kind in OwnField.Kind.allCases {
            let form = OwnFieldForm(chinese: "自加\(kind.wording.chinese)", choices: ["样板", "普通"])
            let id = try await cast.work(as: .admin) { try $0.ownFieldBook.add(kind, form).id }
            values[id] = try value(of: kind)
        }
        return values
    }

    private func value(of kind: OwnField.Kind) throws -> FieldValue {
        switch kind {
        case .text: .text(PrivateText("两班倒"))
        case .number: .text(PrivateText("1200.5"))
        case .day: .day(try #require(CalendarDate(isoText: "2027-03-01")))
        case .choice: .code("c1")
        case .choices: .tags([PrivateText("c1"), PrivateText("c2")])
        case .person: .person(cast.id(.li))
        }
    }

    private func value(of field: CustomerField) throws -> FieldValue? {
        switch field {
        case .creditCode: return .text(PrivateText("91330106MA27W3X12U"))
        case .phone, .fax: return .text(PrivateText("0571-87654321"))
        case .email: return .text(PrivateText("office@example.cn"))
        case .postcode: return .text(PrivateText("310012"))
        case .bankAccount: return .text(PrivateText("6222021202012345678"))
        default: break
        }
        switch field.shape {
        case .text: return .text(PrivateText("\(field.wording.chinese)的内容"))
        case .code: return field.choices.first.map { .code($0.code) }
        case .day: return .day(try #require(CalendarDate(isoText: "2020-02-29")))
        case .person: return .person(cast.id(.li))
        case .tags: return .tags([PrivateText("价格敏感"), PrivateText("需要冷链")])
        case .steps: return .tags([PrivateText("技术部"), PrivateText("总经理")])
        case .amount: return .amount(try #require(Money(cents: 123_456_789)))
        case .range: return .range(try #require(MoneyRange(written: "50万-80万")))
        case .count: return .count(120)
        case .sales: return .sales([YearSales(year: 2024, amount: try #require(Money(cents: 620_000_000)))])
        case .contacts, .own: return nil
        }
    }
}
