/// The rules of the house that a company may set, as they are in force.
public struct Policies: Codable, Hashable, Sendable {
    /// What the company is called.
    public var companyName = ""
    /// How customer numbers are made (A1).
    public var numbering = NumberingRule()
    /// Fields without which an archive cannot be submitted (A7).
    public var requiredFields: Set<CustomerField> = CustomerField.requiredByDefault
    /// Fields whose change sends a filed archive back to be checked (A11).
    public var keyFields: Set<CustomerField> = CustomerField.keyByDefault
    /// Who sees A-level archives (P3).
    public var levelAVisibility = LevelAVisibility.owner
    /// Which values which role sees in the clear (F6).
    public var masks = MaskPolicy()
    /// What may be kept of a contact's person (P1).
    public var personalData = PersonalDataPolicy.standard
    /// Whether identity-card numbers may be kept (F7).
    public var identityNumbers = IdentityNumberPolicy.refused
    /// On what ground they are, where they are.
    public var identityGround = ""
    /// Which rules passwords follow.
    public var passwords = PasswordPreset.asvs
    /// Minutes without a request after which a session ends.
    public var sessionIdleMinutes = 8 * 60
    /// Hours after which a session ends in any case.
    public var sessionHoursMax = 7 * 24

    /// When a relationship is in danger, and lost (B3).
    public var lifecycle = LifecyclePolicy()
    /// How customers come into the public pool and out of it (G1).
    public var pool = PoolPolicy()
    /// How customers are ranked for their ABC level (B4).
    public var abc = ABCPolicy()
    /// How many people a change of these policies takes (P5).
    public var documentControl = DocumentControl.direct

    /// The policies a new archive starts with.
    public init() {}

    enum CodingKeys: String, CodingKey, CaseIterable {
        case companyName, numbering, requiredFields, keyFields, levelAVisibility, masks, passwords
        case sessionIdleMinutes, sessionHoursMax, personalData, identityNumbers, identityGround
        case lifecycle, pool, abc, documentControl
    }

    /// Reads policies that an older or newer program wrote: what is absent keeps its default.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys, _ value: inout Value) throws {
            value = try values.decodeIfPresent(Value.self, forKey: key) ?? value
        }
        try read(.companyName, &companyName)
        try read(.numbering, &numbering)
        try read(.requiredFields, &requiredFields)
        try read(.keyFields, &keyFields)
        try read(.levelAVisibility, &levelAVisibility)
        try read(.masks, &masks)
        try read(.personalData, &personalData)
        try read(.identityNumbers, &identityNumbers)
        try read(.identityGround, &identityGround)
        try read(.passwords, &passwords)
        try read(.sessionIdleMinutes, &sessionIdleMinutes)
        try read(.sessionHoursMax, &sessionHoursMax)
        try read(.lifecycle, &lifecycle)
        try read(.pool, &pool)
        try read(.abc, &abc)
        try read(.documentControl, &documentControl)
    }
}

/// Who sees A-level archives (P3).
public enum LevelAVisibility: String, Codable, Hashable, Sendable, CaseIterable {
    /// S0: within the reach, the owner included.
    case owner
    /// S2c: marketing manager and above only.
    case strict
}

/// Which rules passwords follow.
public enum PasswordPreset: String, Codable, Hashable, Sendable, CaseIterable {
    /// OWASP ASVS 5: length, no common ones, no composition rules.
    case asvs
    /// 等保 2.0: composition, 90 days, the last five not again.
    case dengbao
}
