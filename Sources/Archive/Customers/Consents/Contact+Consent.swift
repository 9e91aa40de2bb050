import Vault

extension Contact {
    /// A fact as it may be seen and found now: one that needs consent only while there is one.
    public func known(_ fact: ContactFact) -> PrivateText? {
        isAgreed || !fact.isPersonal ? facts[fact] : nil
    }

    /// Whether the contact agrees to personal facts being kept.
    public var isAgreed: Bool { consent?.isInForce == true }

    /// Whether something is kept that nobody may see any more.
    public var hidesFacts: Bool { !isAgreed && facts.keys.contains(where: \.isPersonal) }

    /// The same without what needs consent.
    public var withoutPersonalFacts: Contact {
        var contact = self
        contact.facts = facts.filter { !$0.key.isPersonal }
        return contact
    }

    /// The same with its consent withdrawn.
    func withdrawn(by actor: Actor, at moment: Moment) -> Contact {
        var contact = self
        contact.consent?.withdrawnAt = moment
        contact.consent?.withdrawnByID = actor.personID
        return contact
    }
}

extension [Contact] {
    /// Contacts of an older version as they may come back: a consent counts if it is in force now or was given at this moment, one given
    /// since then by somebody of the same name stays, and what needs one goes with it.
    func revived(over present: [Contact], at moment: Moment) -> [Contact] {
        map { contact in
            var contact = contact
            if let consent = contact.consent {
                let now = present.compactMap(\.consent).first { $0.isSame(as: consent) }
                contact.consent = now ?? (consent.recordedAt == moment ? consent : nil)
            } else {
                contact.consent = present.first { $0.name == contact.name }?.consent
            }
            return contact.isAgreed ? contact : contact.withoutPersonalFacts
        }
    }

    /// The contacts who agree to something here and did not before.
    func newlyAgreed(since before: [Contact]) -> [Contact] {
        filter { contact in
            guard let consent = contact.consent, consent.isInForce else { return false }
            return !before.contains { $0.consent?.isSame(as: consent) == true }
        }
    }
}
