import Vault
import Wording

/// One contact of a row while its columns are read.
struct ContactDraft {
    /// A value as it stands in the row, and the column it stands in.
    struct Entry {
        let value: CellValue
        let column: ImportColumn
    }

    private(set) var name: Entry?
    private(set) var position: Entry?
    private(set) var phones: [Entry] = []
    private(set) var email: Entry?
    private(set) var facts: [ContactFact: Entry] = [:]
    private(set) var consent = ConsentEntry()

    mutating func take(_ value: CellValue, _ part: ContactPart, _ column: ImportColumn) {
        let entry = Entry(value: value, column: column)
        switch part {
        case .name: name = entry
        case .position: position = entry
        case .phone: phones.append(entry)
        case .email: email = entry
        case .consentChannel: consent.channel = value.text
        case .consentOn: consent.givenOn = value.day ?? value.text
        case .consentText: consent.text = value.text
        default: if let fact = part.fact { facts[fact] = entry }
        }
    }
}
