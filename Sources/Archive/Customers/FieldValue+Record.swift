import Vault

extension RecordWriter {
    /// Writes one field's value under its own number; absent values are left out.
    mutating func value(_ tag: UInt16, _ value: FieldValue) {
        switch value {
        case .absent: break
        case .text(let text): self.text(tag, text)
        case .code(let code): text(tag, code)
        case .day(let day): text(tag, day.description)
        case .person(let person): integer(tag, person.rawValue)
        case .tags(let tags): texts(tag, tags.map(\.inTheClear))
        case .own(let values): own(values)
        case .contacts(let contacts):
            record(tag) { list in
                for contact in contacts { list.record(ContactTag.contact) { $0.contact(contact) } }
            }
        case .amount(let money): integer(tag, money.cents)
        case .count(let count): integer(tag, Int64(count))
        case .range(let range):
            record(tag) {
                $0.integer(AmountTag.from, range.from?.cents)
                $0.integer(AmountTag.to, range.to?.cents)
            }
        case .sales(let sales):
            record(tag) { list in
                for one in sales {
                    list.record(AmountTag.year) {
                        $0.integer(AmountTag.from, Int64(one.year))
                        $0.integer(AmountTag.to, one.amount.cents)
                    }
                }
            }
        }
    }

    private mutating func contact(_ contact: Contact) {
        text(ContactTag.name, contact.name)
        text(ContactTag.position, contact.position)
        texts(ContactTag.phones, contact.phones.map(\.inTheClear))
        text(ContactTag.email, contact.email)
        if let consent = contact.consent { record(ContactTag.consent) { consent.write(to: &$0) } }
        guard !contact.facts.isEmpty else { return }
        for fact in ContactFact.allCases { text(fact.tag, contact.facts[fact]) }
    }
}

extension RecordField {
    /// The value of an archive's field in this field of a record.
    func value(of field: CustomerField) throws -> FieldValue {
        switch field.shape {
        case .text: .text(try privateText())
        case .code: .code(try text())
        case .day: CalendarDate(isoText: try text()).map(FieldValue.day) ?? .absent
        case .person: .person(Person.ID(rawValue: try integer()))
        case .tags, .steps: .tags(try texts().map(PrivateText.init))
        case .amount: Money(cents: try integer()).map(FieldValue.amount) ?? .absent
        case .count: .count(Int(try integer()))
        case .range: try range()
        case .sales: .sales(try sales())
        case .contacts: .contacts(try contacts())
        case .own: .absent
        }
    }

    private func range() throws -> FieldValue {
        let (from, to) = try pair()
        let range = MoneyRange(from: from.flatMap { Money(cents: $0) }, to: to.flatMap { Money(cents: $0) })
        return range.map(FieldValue.range) ?? .absent
    }

    private func sales() throws -> [YearSales] {
        var reader = try record()
        var sales: [YearSales] = []
        while let field = try reader.next() {
            guard case (let year?, let cents?) = try field.pair(), let amount = Money(cents: cents) else { continue }
            sales.append(YearSales(year: Int(year), amount: amount))
        }
        return sales
    }

    /// The two numbers of a record that has no more.
    private func pair() throws -> (Int64?, Int64?) {
        var pair: (Int64?, Int64?) = (nil, nil)
        var reader = try record()
        while let field = try reader.next() {
            switch field.tag {
            case AmountTag.from: pair.0 = try field.integer()
            case AmountTag.to: pair.1 = try field.integer()
            default: break
            }
        }
        return pair
    }

    private func contacts() throws -> [Contact] {
        var reader = try record()
        var contacts: [Contact] = []
        while let field = try reader.next() {
            if field.tag == ContactTag.contact { contacts.append(try Contact(field.record())) }
        }
        return contacts
    }
}

extension Contact {
    init(_ record: RecordReader) throws {
        self.init(name: PrivateText(""))
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case ContactTag.name: name = try field.privateText()
            case ContactTag.position: position = try field.privateText()
            case ContactTag.phones: phones = try field.texts().map(PrivateText.init)
            case ContactTag.email: email = try field.privateText()
            case ContactTag.consent: consent = try Consent(field.record())
            case let tag: if let fact = ContactFact.tagged(tag) { facts[fact] = try field.privateText() }
            }
        }
    }
}

/// The numbers of a contact's parts in sealed records, frozen.
private enum ContactTag {
    static let contact: UInt16 = 1
    static let name: UInt16 = 1
    static let position: UInt16 = 2
    static let phones: UInt16 = 3
    static let email: UInt16 = 4
    static let consent: UInt16 = 12
}

/// The numbers of an amount's parts in sealed records, frozen: lower and upper bound, or year and amount.
private enum AmountTag {
    static let from: UInt16 = 1
    static let to: UInt16 = 2
    static let year: UInt16 = 3
}
