/// Which kinds of value which role sees in the clear (F6); everything else is shown masked.
///
/// One table, used by pages, API, exports and prints alike.
public struct MaskPolicy: Codable, Hashable, Sendable {
    /// A kind of value that can be masked.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Names of contacts.
        case contactName
        /// Phone numbers of contacts and companies.
        case phone
        /// E-mail addresses.
        case email
        /// Addresses.
        case address
        /// Unified social credit codes.
        case creditCode
        /// Numbers of bank accounts.
        case bankAccount
        /// What is about a contact's person: education, birth date, interests, family.
        case personal
    }

    /// For each role, the kinds it sees in the clear on the archive of a customer it answers for.
    public var clear: [Role: Set<Kind>]

    /// The table a new archive starts with: whoever keeps the relationship sees it, customer service and lists do not.
    public init() {
        clear = [
            .salesperson: [.contactName, .email, .address, .creditCode, .personal],
            .manager: [.contactName, .email, .address, .creditCode, .bankAccount, .personal],
            .executive: [.contactName, .email, .address, .creditCode, .bankAccount, .personal],
            .clerk: [.contactName, .address, .creditCode],
            .service: [.address],
        ]
    }

    /// Whether the role sees this kind in the clear.
    public func shows(_ kind: Kind, to role: Role) -> Bool {
        role == .system || clear[role, default: []].contains(kind)
    }
}

extension Role: Codable, CodingKeyRepresentable {}
