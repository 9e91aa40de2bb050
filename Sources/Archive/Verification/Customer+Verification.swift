import Vault

extension Customer {
    /// The state an archive is in once these fields were changed.
    ///
    /// A filed archive stays filed unless a key field changed; what waits or was returned is a draft of its editor again.
    func state(afterChanging fields: [CustomerField], under policies: Policies) -> FilingState {
        switch state {
        case .filed: fields.contains(where: policies.keyFields.contains) ? .pending : .filed
        case .pending: .pending
        case .draft, .returned: state
        }
    }

    /// The fields that keep the archive from being submitted.
    public func missingFields(under policies: Policies) -> [CustomerField] {
        content.missing(of: policies.requiredFields)
    }

    /// Whether this person may verify the archive: somebody else than whoever entered or changed it last (A11).
    public func isVerifiable(by person: Person.ID?) -> Bool {
        guard let person else { return false }
        return state == .pending && person != changedByID && person != enteredByID
    }
}
