import Wording

/// How many people a change of a document of the policies takes (文件控制, P5).
public enum DocumentControl: String, Codable, Hashable, Sendable, CaseIterable {
    /// Whoever drafts may approve, and what is saved in the settings is in force at once.
    case direct
    /// Whoever drafted reviews and approves nothing of it: it takes a second administrator or executive.
    case separate

    /// What the settings call it.
    public var wording: Wording {
        switch self {
        case .direct: Wording("一人编制即可批准", en: "One person drafts and approves")
        case .separate: Wording("编制与批准分开", en: "Drafted by one, approved by another")
        }
    }
}
