import Vault

/// What the rules of entry go by besides the entry itself: who types, what that reader is shown, who works here, the day.
struct EntryRules {
    let actor: Actor
    let masks: MaskPolicy
    let directory: Directory
    let today: CalendarDate
    /// The moment at which it is entered.
    let at: Moment
    var personalData = PersonalDataPolicy.standard
    var identityNumbers = IdentityNumberPolicy.refused
    var ownFields = OwnFields()

    init(_ work: UnitOfWork) {
        self.init(
            actor: work.actor, masks: work.policies.masks, directory: work.directory, today: CalendarDate(work.at), at: work.at)
        personalData = work.policies.personalData
        identityNumbers = work.policies.identityNumbers
        ownFields = work.ownFields
    }

    init(actor: Actor, masks: MaskPolicy, directory: Directory, today: CalendarDate, at: Moment) {
        self.at = at
        self.actor = actor
        self.masks = masks
        self.directory = directory
        self.today = today
    }

    /// What consents are read by.
    var consents: ConsentRules {
        ConsentRules(recorderID: actor.personID, at: at, personalData: personalData, identityNumbers: identityNumbers)
    }

    /// Whether this actor may set a field: a salesperson's customers stay the salesperson's own.
    func allows(_ field: CustomerField) -> Bool {
        field != .owner || actor.role != .salesperson
    }

    /// Whether the text is what this reader was shown of the value, so that sending it back changes nothing.
    func isShown(_ text: String, of value: PrivateText?, as kind: MaskPolicy.Kind?) -> Bool {
        guard let value, !value.isEmpty else { return false }
        let shown = kind.map { masks.shown(value, as: $0, to: actor.role) } ?? value.inTheClear
        return text == shown
    }

    /// Whether a person may answer for customers of this actor: somebody who keeps customers, within the departments.
    func mayOwn(_ person: Person) -> Bool {
        guard !person.isDisabled, person.role.changesCustomers else { return false }
        switch actor.role {
        case .executive, .system: return true
        default: return person.departmentID.map(actor.departmentIDs.contains) ?? false
        }
    }
}
