import Wording

/// What may be kept of a contact's person (P1).
public enum PersonalDataPolicy: String, Codable, Hashable, Sendable, CaseIterable {
    /// Work number (landline and extension), department and work mail.
    case strict
    /// Business mobile or landline too.
    case standard
    /// Birth date, education, interests and family too.
    case full

    /// What the settings call it.
    public var wording: Wording {
        switch self {
        case .strict: Wording("从严", en: "Strict")
        case .standard: Wording("标准", en: "Standard")
        case .full: Wording("完整", en: "Full")
        }
    }

    /// Why a fact of this kind is not kept; nil where it may be.
    func refusal(of fact: ContactFact) -> EntryRefusal? {
        guard fact.isPersonal, self != .full else { return nil }
        return EntryRefusal(
            Wording(
                "按现行个人信息政策（\(wording.chinese)），不收集联系人的\(fact.wording.chinese)；请留空，或由管理员把政策改为“完整”",
                en: "The personal data policy (\(wording.english)) keeps no such fact of a contact; leave it empty, or have an administrator set it to Full"))
    }

    /// Why a number is not kept; nil where it may be.
    func refusal(ofPhone number: String) -> EntryRefusal? {
        guard self == .strict, case .success(let phone) = PhoneNumber.read(number), phone.kind == .mobile else { return nil }
        return EntryRefusal(
            Wording(
                "按现行个人信息政策（从严），不收集联系人的手机号；请填单位座机和分机",
                en: "The personal data policy (Strict) keeps no mobile number of a contact; give the office number with its extension"))
    }

    /// Why an address is not kept; nil where it may be.
    func refusal(ofEmail address: String) -> EntryRefusal? {
        guard self == .strict, let domain = address.lowercased().split(separator: "@").last, Self.privateDomains.contains(String(domain))
        else { return nil }
        return EntryRefusal(
            Wording(
                "按现行个人信息政策（从严），不收集个人邮箱；请填单位邮箱",
                en: "The personal data policy (Strict) keeps no private mailbox; give the one of the company"))
    }

    /// Where people have mailboxes of their own.
    private static let privateDomains: Set<String> = [
        "qq.com", "foxmail.com", "163.com", "126.com", "yeah.net", "sina.com", "sina.cn", "sohu.com", "139.com", "189.cn", "aliyun.com",
        "gmail.com", "outlook.com", "hotmail.com", "icloud.com", "yahoo.com", "live.com",
    ]
}

/// Whether identity-card numbers may be kept (F7).
public enum IdentityNumberPolicy: String, Codable, Hashable, Sendable, CaseIterable {
    /// Any text with one is refused: nothing that is not needed is collected (个人信息保护法第六条).
    case refused
    /// They may be kept, on the ground that the policies state.
    case allowed

    /// Whether a text may not be kept for a number in it (GB 11643-1999, with a check character that is right).
    func refuses(_ text: String) -> Bool { self == .refused && !IdentityCardNumber.find(in: text).isEmpty }
}
