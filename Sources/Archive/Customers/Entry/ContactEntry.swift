/// A contact as somebody typed it.
public struct ContactEntry: Hashable, Sendable {
    /// Most characters of a contact's name and of the position.
    public static let nameCharactersMax = 60

    /// The place among the contacts that were shown, from 0; nil for one that is new.
    public var origin: Int?
    /// What the person is called.
    public var name: String
    /// What the person does there.
    public var position: String
    /// The numbers, one a line of the form; blank ones are passed over.
    public var phones: [String]
    /// Where to write.
    public var email: String

    /// What else was typed; a fact that is not there stays as it is, a blank one is cleared.
    public var facts: [ContactFact: String]

    /// That the person agreed, as typed; nil or blank leaves the consent as it is.
    public var consent: ConsentEntry?

    /// A contact by its parts.
    public init(
        origin: Int? = nil, name: String = "", position: String = "", phones: [String] = [], email: String = "",
        facts: [ContactFact: String] = [:], consent: ConsentEntry? = nil
    ) {
        self.consent = consent
        self.facts = facts
        self.origin = origin
        self.name = name
        self.position = position
        self.phones = phones
        self.email = email
    }

    /// Whether nothing was typed.
    public var isBlank: Bool {
        ([name, position, email] + phones + facts.values).allSatisfy { $0.allSatisfy(\.isWhitespace) } && consent?.isBlank != false
    }
}
