/// Why an entry cannot be appended or read.
public enum LedgerEntryError: Error, Equatable {
    /// A field holds more bytes than the ledger takes.
    case tooLong(field: String, bytesMax: Int)

    /// A text holds a control character.
    case controlCharacter(field: String)

    /// The bytes are not the canonical form of an entry.
    case notCanonical
}
