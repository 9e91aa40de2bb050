import Sheets
import Vault
import Wording

/// Puts archives into cells as the actor of a unit of work may see them at that moment: the one place where an export takes private text into
/// the open.
struct ExportCells {
    /// The most UTF-16 units a cell holds.
    private static let unitsMax = 32_767
    /// Digits of a number that a spreadsheet keeps.
    private static let digitsMax = 15

    private let masks: MaskPolicy
    private let role: Role
    private let directory: Directory
    private let people: PeopleByName

    init(_ work: UnitOfWork) {
        masks = work.policies.masks
        role = work.actor.role
        directory = work.directory
        people = PeopleByName(work.directory, importer: nil)
    }

    /// Whether there is a kind of value that the reader does not see in the clear.
    var areMasked: Bool { MaskPolicy.Kind.allCases.contains { !masks.shows($0, to: role) } }

    /// A customer as a row.
    func row(_ columns: [ExportColumn], of customer: Customer) -> [Cell] {
        columns.map { cell($0, of: customer) }
    }

    private func cell(_ column: ExportColumn, of customer: Customer) -> Cell {
        let content = customer.content
        switch column {
        case .number: return .text(customer.number)
        case .state: return .text(customer.state.wording.chinese)
        case .department: return text(customer.departmentID.flatMap { directory.department($0)?.name })
        case .created: return day(CalendarDate(customer.createdAt))
        case .updated: return day(CalendarDate(customer.updatedAt))
        case .field(let field): return cell(of: field, content[field])
        case .contact(let part, let number):
            guard content.contacts.indices.contains(number - 1) else { return .empty }
            return cell(of: part, content.contacts[number - 1])
        case .own(let field): return cell(of: field, content.own[field.id] ?? .absent)
        }
    }

    // MARK: - Fields

    private func cell(of field: CustomerField, _ value: FieldValue) -> Cell {
        switch value {
        case .absent, .contacts, .own: return .empty
        case .text(let kept): return text(shown(kept, field.mask))
        case .code(let code): return text(words(of: code, field))
        case .day(let date): return day(date)
        case .person(let id): return text(name(of: id))
        case .tags(let tags): return text(tags.map(\.inTheClear).joined(separator: field.shape == .steps ? " → " : "、"))
        case .amount(let money): return .number(Double(money.cents) / 100, .general)
        case .count(let count): return .number(Double(count), .general)
        case .range, .sales: return text(value.amountText)
        }
    }

    private func words(of code: String, _ field: CustomerField) -> String {
        switch field {
        case .industry: Industry.find(code).map { "\($0.code) \($0.name)" } ?? code
        case .region: Region.find(code)?.path ?? code
        default: field.choices.first { $0.code == code }?.wording.chinese ?? code
        }
    }

    private func cell(of field: OwnField, _ value: FieldValue) -> Cell {
        switch value {
        case .text(let kept) where field.kind == .number: return number(kept.inTheClear)
        case .text(let kept): return text(kept.inTheClear)
        case .code(let code): return text(field.wording(of: code).chinese)
        case .tags(let codes): return text(codes.map { field.wording(of: $0.inTheClear).chinese }.joined(separator: "、"))
        case .day(let date): return day(date)
        case .person(let id): return text(name(of: id))
        default: return .empty
        }
    }

    // MARK: - Contacts

    private func cell(of part: ContactPart, _ contact: Contact) -> Cell {
        switch part {
        case .name: return text(shown(contact.name, .contactName))
        case .position: return text(contact.position?.inTheClear)
        case .phone: return text(contact.phones.map { shown($0, .phone) }.joined(separator: "、"))
        case .email: return text(contact.email.map { shown($0, .email) })
        case .consentChannel: return text(consent(of: contact)?.channel.wording.chinese)
        case .consentOn: return consent(of: contact).map { day($0.givenOn) } ?? .empty
        case .consentText: return text(consent(of: contact)?.text.inTheClear)
        default: return part.fact.map { cell(of: $0, contact) } ?? .empty
        }
    }

    /// A withdrawn consent is none: what needs one is left out with it.
    private func consent(of contact: Contact) -> Consent? { contact.isAgreed ? contact.consent : nil }

    private func cell(of fact: ContactFact, _ contact: Contact) -> Cell {
        guard let known = contact.known(fact) else { return .empty }
        if let mask = fact.mask, !masks.shows(mask, to: role) { return text(shown(known, mask)) }
        let kept = known.inTheClear
        if fact == .bornOn, let date = CalendarDate(isoText: kept) { return day(date) }
        return text(fact.wording(of: kept).chinese)
    }

    // MARK: - Cells

    private func shown(_ value: PrivateText, _ kind: MaskPolicy.Kind?) -> String {
        kind.map { masks.shown(value, as: $0, to: role) } ?? value.inTheClear
    }

    /// A name that an import knows as this person's: the login where several bear the name.
    private func name(of id: Person.ID) -> String? {
        guard let person = directory.person(id) else { return nil }
        return people.person(called: person.name) == id ? person.name : person.login
    }

    private func day(_ date: CalendarDate) -> Cell {
        SheetDate(year: date.year, month: date.month, day: date.day).map(Cell.date) ?? .text(date.isoText)
    }

    /// A number as one, as long as a spreadsheet keeps all its digits.
    private func number(_ written: String) -> Cell {
        guard written.count(where: \.isNumber) <= Self.digitsMax, let number = Double(written) else { return text(written) }
        return .number(number, .general)
    }

    private func text(_ text: String?) -> Cell {
        guard let text, !text.isEmpty else { return .empty }
        guard text.utf16.count > Self.unitsMax else { return .text(text) }
        return .text(String(decoding: text.utf16.prefix(Self.unitsMax), as: UTF16.self))
    }
}
