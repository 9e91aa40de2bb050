import Vault
import Wording

extension CustomerStore {
    /// Most characters of the reason for uncovering a value.
    public static let uncoveringReasonCharactersMax = 200

    /// Gives one masked value in the clear for a stated reason; who, what and why go into the trail (F6).
    ///
    /// - Throws: `ArchiveError.invalid` without a reason, `.notFound` where there is no such value within reach.
    public func uncover(_ number: String, _ part: CoveredPart, because reason: PrivateText) throws -> PrivateText {
        let why = try work.reason(reason, charactersMax: Self.uncoveringReasonCharactersMax, or: .uncoveringReason)
        let keyed = try find(number)
        guard let value = keyed.customer.content.value(of: part), !value.isEmpty else { throw ArchiveError.notFound }
        let body = Uncovering(part, because: why).record
        try work.record(.customerUncovered, .customer(keyed.customer.id), body: body, under: keyed.key)
        return value
    }
}

extension CustomerContent {
    /// The value of a part that can be uncovered; nil when there is none.
    public func value(of part: CoveredPart) -> PrivateText? {
        switch part {
        case .field(let field): self[field].text
        case .contactName(let contact): contacts.element(contact)?.name
        case .contactEmail(let contact): contacts.element(contact)?.email
        case .contactFact(let fact, let contact): contacts.element(contact)?.known(fact)
        case .contactPhone(let contact, let phone): contacts.element(contact)?.phones.element(phone)
        }
    }
}

extension Array {
    fileprivate func element(_ position: Int) -> Element? {
        indices.contains(position) ? self[position] : nil
    }
}

extension FieldProblem {
    static let uncoveringReason = FieldProblem(
        "reason",
        Wording(
            "请写明为什么要看（不超过 \(CustomerStore.uncoveringReasonCharactersMax) 字），会记入留痕",
            en: "Say why you need it (at most \(CustomerStore.uncoveringReasonCharactersMax) characters); it is recorded"))
}
