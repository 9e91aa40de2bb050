import Wording

/// A further fact about a contact, kept as the text of its form: codes, or what was written. Which may be kept is policy P1.
public enum ContactFact: String, CaseIterable, Hashable, Sendable {
    /// What the person is at the customer, several with commas between: `legal,principal`.
    case roles
    case department, education
    /// The day of birth of the Gregorian calendar, `1985-03-12`.
    case bornOn
    /// Whether the birthday is kept by the lunar calendar.
    case birthCalendar
    case interests, family

    /// Most characters of the text.
    public var charactersMax: Int {
        switch self {
        case .family: 300
        case .interests: 200
        default: 60
        }
    }

    /// Whether it is about the person and not about the office: kept under the policy `full` alone.
    public var isPersonal: Bool { self != .roles && self != .department }

    /// Which mask covers it where the reader may not see it in the clear.
    public var mask: MaskPolicy.Kind? { isPersonal ? .personal : nil }

    /// The codes it may have, in the order of forms; none for free texts.
    public var choices: [CodeChoice] {
        func all<Value: CodedValue>(_ type: Value.Type) -> [CodeChoice] {
            type.allCases.map { CodeChoice(code: $0.rawValue, wording: $0.wording) }
        }
        switch self {
        case .roles: return all(ContactRole.self)
        case .education: return all(Education.self)
        case .birthCalendar: return all(BirthCalendar.self)
        default: return []
        }
    }

    /// What the forms call it.
    public var wording: Wording {
        switch self {
        case .roles: Wording("身份", en: "Role")
        case .department: Wording("部门", en: "Department")
        case .education: Wording("学历", en: "Education")
        case .bornOn: Wording("出生日期", en: "Born on")
        case .birthCalendar: Wording("生日按", en: "Birthday by")
        case .interests: Wording("兴趣爱好", en: "Interests")
        case .family: Wording("家庭情况", en: "Family")
        }
    }

    /// A kept text in words: codes by their names.
    public func wording(of text: String) -> Wording {
        guard !choices.isEmpty else { return Wording(text, en: text) }
        let named = text.split(separator: ",").map { code in
            choices.first { $0.code == code }?.wording ?? Wording(String(code), en: String(code))
        }
        return Wording(named.map(\.chinese).joined(separator: "、"), en: named.map(\.english).joined(separator: ", "))
    }

    /// Its number in sealed records, frozen.
    var tag: UInt16 {
        switch self {
        case .roles: 5
        case .department: 6
        case .education: 7
        case .bornOn: 8
        case .birthCalendar: 9
        case .interests: 10
        case .family: 11
        }
    }

    /// The fact of a number in a sealed record; nil for one a newer program wrote.
    static func tagged(_ tag: UInt16) -> ContactFact? { allCases.first { $0.tag == tag } }

    /// The form in which a typed text is kept; codes are also known by their Chinese names.
    func checked(_ text: String, today: CalendarDate, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> String {
        if self == .bornOn { return try EntryReading.day(text, today).isoText }
        guard !choices.isEmpty else {
            guard text.count <= charactersMax else { throw .tooLong(charactersMax: charactersMax) }
            return try EntryText.checked(text, identity)
        }
        let words = Set(text.split { ",，、/ ".contains($0) }.map(String.init))
        let known = choices.filter { words.contains($0.code) || words.contains($0.wording.chinese) }
        guard known.count == words.count, self == .roles || known.count == 1 else { throw .notAChoice(choices) }
        return known.map(\.code).joined(separator: ",")
    }
}

/// What a person is at the customer (身份, A3).
public enum ContactRole: String, CodedValue {
    case legal, principal, business

    public var wording: Wording {
        switch self {
        case .legal: Wording("法定代表人", en: "Legal representative")
        case .principal: Wording("主要负责人", en: "Principal officer")
        case .business: Wording("业务联系人", en: "Business contact")
        }
    }
}

/// The highest schooling (学历, A3).
public enum Education: String, CodedValue {
    case school, college, bachelor, master, doctor

    public var wording: Wording {
        switch self {
        case .school: Wording("高中及以下", en: "School")
        case .college: Wording("大专", en: "College")
        case .bachelor: Wording("本科", en: "Bachelor")
        case .master: Wording("硕士", en: "Master")
        case .doctor: Wording("博士", en: "Doctor")
        }
    }
}

/// By which calendar a birthday is kept.
public enum BirthCalendar: String, CodedValue {
    case solar, lunar

    public var wording: Wording {
        switch self {
        case .solar: Wording("公历", en: "Gregorian")
        case .lunar: Wording("农历", en: "Lunar")
        }
    }
}
