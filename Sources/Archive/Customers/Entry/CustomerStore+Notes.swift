import Vault
import Wording

extension CustomerStore {
    /// Most characters of a note.
    public static let noteCharactersMax = 4_000

    /// Writes down what happened with a customer, for the timeline; the archive itself stays as it is.
    ///
    /// - Throws: `ArchiveError.invalid` for an empty or overlong note or one with an identity-card number, `.forbidden`, `.notFound`.
    public func note(_ text: PrivateText, on number: String) throws {
        try requireEditor()
        let keyed = try find(number)
        guard let note = EntryText.clean(text.inTheClear, isMultiline: true), !note.isEmpty,
            note.count <= Self.noteCharactersMax
        else { throw ArchiveError.invalid([.note]) }
        guard !work.policies.identityNumbers.refuses(note) else {
            throw ArchiveError.invalid([.identityNumber("text")])
        }
        let customer = keyed.customer
        try work.record(
            .customerNoted, .customer(customer.id),
            body: CustomerVersion.record(version: customer.version, state: customer.state, reason: PrivateText(note)),
            under: keyed.key)
    }
}

extension FieldProblem {
    static let note = FieldProblem(
        "text",
        Wording(
            "请写下内容（不超过 \(CustomerStore.noteCharactersMax) 字）",
            en: "Write something (at most \(CustomerStore.noteCharactersMax) characters)"))
}
