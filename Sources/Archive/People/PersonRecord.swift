import Vault

/// What the ledger keeps about a person, sealed.
enum PersonRecord {
    private enum Tag {
        static let login: UInt16 = 1
        static let name: UInt16 = 2
        static let role: UInt16 = 3
        static let department: UInt16 = 4
        static let before: UInt16 = 10
        static let after: UInt16 = 11
    }

    static func whole(_ person: Person) -> RecordWriter {
        var record = RecordWriter()
        write(person, into: &record)
        return record
    }

    static func change(from before: Person, to after: Person) -> RecordWriter {
        var record = RecordWriter()
        record.record(Tag.before) { write(before, into: &$0) }
        record.record(Tag.after) { write(after, into: &$0) }
        return record
    }

    private static func write(_ person: Person, into record: inout RecordWriter) {
        record.text(Tag.login, person.login)
        record.text(Tag.name, person.name)
        record.text(Tag.role, person.role.rawValue)
        record.integer(Tag.department, person.departmentID?.rawValue)
    }
}

extension Person {
    /// The person with other details.
    func with(_ details: PersonDetails) -> Person {
        Person(
            id: id, login: login, name: details.name, role: details.role, departmentID: details.departmentID,
            isDisabled: isDisabled, isDemonstration: isDemonstration)
    }
}
