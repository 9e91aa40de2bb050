import Wording

/// A part of a contact that a column can hold.
public enum ContactPart: String, CaseIterable, Hashable, Sendable {
    case name, position, phone, email
    case roles, department, education, bornOn, birthCalendar, interests, family
    case consentChannel, consentOn, consentText

    /// The further fact it is; nil for name, position, phone and mail.
    public var fact: ContactFact? { ContactFact(rawValue: rawValue) }

    /// What the columns' list calls it.
    public var wording: Wording {
        switch self {
        case .name: Wording("联系人姓名", en: "Contact's name")
        case .position: Wording("联系人职务", en: "Contact's position")
        case .phone: Wording("联系人电话", en: "Contact's phone")
        case .consentChannel: Wording("联系人同意方式", en: "Contact: how consent was given")
        case .consentOn: Wording("联系人同意日期", en: "Contact: day of the consent")
        case .consentText: Wording("联系人同意内容", en: "Contact: what was agreed to")
        case .email: Wording("联系人邮箱", en: "Contact's e-mail")
        default:
            Wording("联系人" + (fact?.wording.chinese ?? rawValue), en: "Contact: " + (fact?.wording.english ?? rawValue))
        }
    }
}
