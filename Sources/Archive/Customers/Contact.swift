import Vault

/// Someone we deal with at a customer: name, position, ways to reach (A2).
///
/// Which further facts may be kept is policy P1; the default keeps business numbers only.
public struct Contact: Hashable, Sendable {
    /// Most contacts of one customer.
    public static let countMax = 50
    /// Most phone numbers of one contact.
    public static let phoneCountMax = 3

    /// What the person is called.
    public var name: PrivateText
    /// What the person does there.
    public var position: PrivateText?
    /// Numbers in normal form, such as `13800138000` or `0571-88888888-801`.
    public var phones: [PrivateText]
    /// Where to write.
    public var email: PrivateText?

    /// What else is kept, each as the text of its form; one that says nothing is not in it. What of it may be seen says ``known(_:)``.
    public var facts: [ContactFact: PrivateText] = [:]
    /// That the person agreed to personal facts being kept; nil where nobody asked.
    public var consent: Consent?

    /// A contact by its parts.
    public init(
        name: PrivateText, position: PrivateText? = nil, phones: [PrivateText] = [], email: PrivateText? = nil,
        facts: [ContactFact: PrivateText] = [:]
    ) {
        self.facts = facts
        self.name = name
        self.position = position
        self.phones = phones
        self.email = email
    }
}
