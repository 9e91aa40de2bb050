import Vault
import Wording

extension RowDraft {
    /// Who is not named is the importing person.
    mutating func settlePeople() {
        if content.sourcePersonID == nil { content.sourcePersonID = reader.people.importer }
        if content.ownerID == nil { content.ownerID = reader.people.importer }
    }

    /// An address names a region even where no column does.
    mutating func settleRegion() {
        guard content.region == nil, let address = content.address else { return }
        if case .exact(let region) = RegionReading.read(address.inTheClear) { content.region = region.code }
    }

    /// The remarks of the sheet and below them whatever was set aside.
    mutating func settleNotes() {
        guard !asides.isEmpty, case .text(let charactersMax, _) = CustomerField.notes.shape else { return }
        let notes = asides.joined(separator: "\n")
        if notes.count > charactersMax {
            problems.append(FieldProblem(CustomerField.notes.rawValue, .tooLong(charactersMax: charactersMax)))
        }
        content.notes = PrivateText(String(notes.prefix(charactersMax)))
    }

    /// Citizen identity numbers are not collected: the text that holds one is left out (GB 11643-1999).
    mutating func refuseIdentityNumbers() {
        guard reader.identityNumbers == .refused else { return }
        for field in CustomerField.privateFields where holdsIdentityNumber(content[field]) {
            content[field] = .absent
            problems.append(FieldProblem(field.rawValue, .identityNumber))
        }
    }

    private func holdsIdentityNumber(_ value: FieldValue) -> Bool {
        switch value {
        case .text(let text): Self.holdsIdentityNumber(text.inTheClear)
        case .tags(let tags): tags.contains { Self.holdsIdentityNumber($0.inTheClear) }
        case .contacts(let contacts):
            contacts.contains { contact in
                ([contact.name, contact.position, contact.email].compactMap { $0 } + contact.facts.values)
                    .contains { Self.holdsIdentityNumber($0.inTheClear) }
            }
        default: false
        }
    }

    private static func holdsIdentityNumber(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count { (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value) }
        // Seventeen digits and a check character, which may be a letter.
        guard digits >= 17 else { return false }
        return !IdentityCardNumber.find(in: text).isEmpty
    }
}

extension Wording {
    static let identityNumber = Wording(
        "含身份证号，未经授权不能存入，已略去", en: "It holds a citizen identity number, which is not kept without authority; left out")
}
