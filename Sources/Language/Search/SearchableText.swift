/// A value of a record that can be found by a part of it.
public struct SearchableText: Sendable, Hashable {
    /// What the value is, and so what finds it.
    public enum Kind: Sendable, Hashable {
        /// The name of a firm: by characters and by sound.
        case name
        /// The name of a person: by characters and by sound, the surname read as one.
        case person
        /// A telephone number: by four neighbouring digits or more.
        case phone
        /// A code of ASCII letters and digits: by two neighbouring ones or more.
        case code
        /// A customer's number, which stands in the open beside the index: by two neighbouring letters or digits or more.
        case number
        /// Any other text: by characters.
        case text
    }

    /// What the value is.
    public let kind: Kind
    /// The value as people wrote it.
    public let text: String

    /// Makes a searchable value.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}
