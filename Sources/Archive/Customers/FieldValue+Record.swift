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
        case .contacts(let contacts):
            record(tag) { list in
                for contact in contacts { list.record(ContactTag.contact) { $0.contact(contact) } }
            }
        }
    }

    private mutating func contact(_ contact: Contact) {
        text(ContactTag.name, contact.name)
        text(ContactTag.position, contact.position)
        texts(ContactTag.phones, contact.phones.map(\.inTheClear))
        text(ContactTag.email, contact.email)
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
        case .tags: .tags(try texts().map(PrivateText.init))
        case .contacts: .contacts(try contacts())
        }
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
            default: break
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
}
