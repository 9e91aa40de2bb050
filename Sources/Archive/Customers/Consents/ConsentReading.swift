import Vault
import Wording

/// What the reading of a consent goes by besides what was typed: who writes it down, when, and what may be kept.
struct ConsentRules {
    let recorderID: Person.ID?
    let at: Moment
    let personalData: PersonalDataPolicy
    let identityNumbers: IdentityNumberPolicy
}

/// Reads a consent that was typed.
struct ConsentReading {
    /// What was read; nil where nothing was typed or something is wrong.
    private(set) var consent: Consent?
    private(set) var problems: [FieldProblem] = []

    /// - Parameters:
    ///   - known: the consent as it was shown, which stays as it is where the same is sent back, withdrawn or not.
    ///   - path: how problems name it, such as `contacts[0].consent`.
    init(_ entry: ConsentEntry, over known: Consent?, under rules: ConsentRules, at path: String) {
        guard !entry.isBlank else {
            consent = known
            return
        }
        let channel = ConsentChannel(typed: entry.channel.trimmed.description)
        if channel == nil { problems.append(FieldProblem("\(path).channel", EntryRefusal.consentChannelNeeded.wording)) }
        let day = read("\(path).givenOn") { () throws(EntryRefusal) -> CalendarDate in try Self.day(entry.givenOn, CalendarDate(rules.at)) }
        let text = read("\(path).text") { () throws(EntryRefusal) -> PrivateText in try Self.text(entry.text, rules.identityNumbers) }
        guard problems.isEmpty, let channel, let day, let text else { return }
        if let known, known.channel == channel, known.givenOn == day, known.text == text {
            consent = known
        } else if rules.personalData != .full {
            problems.append(FieldProblem("\(path).channel", EntryRefusal.consentNotAsked.wording))
        } else {
            consent = Consent(
                text: text, channel: channel, givenOn: day, recordedByID: rules.recorderID, recordedAt: rules.at)
        }
    }

    private mutating func read<Value>(_ field: String, _ check: () throws(EntryRefusal) -> Value) -> Value? {
        do throws(EntryRefusal) {
            return try check()
        } catch {
            problems.append(FieldProblem(field, error.wording))
            return nil
        }
    }

    private static func day(_ typed: String, _ today: CalendarDate) throws(EntryRefusal) -> CalendarDate {
        guard let text = EntryText.clean(typed, isMultiline: false), !text.isEmpty else { throw .consentDayNeeded }
        return try EntryReading.day(text, today)
    }

    private static func text(_ typed: String, _ identity: IdentityNumberPolicy) throws(EntryRefusal) -> PrivateText {
        guard let text = EntryText.clean(typed, isMultiline: true) else { throw .unreadable }
        guard text.count <= Consent.textCharactersMax else { throw .tooLong(charactersMax: Consent.textCharactersMax) }
        return PrivateText(text.isEmpty ? Consent.usualText : try EntryText.checked(text, identity))
    }
}

extension EntryRefusal {
    static let consentNotAsked = EntryRefusal(
        Wording(
            "现行个人信息政策不收集需要本人同意的内容，不必记同意", en: "The personal data policy keeps nothing that needs consent, so none is recorded"))

    static let consentChannelNeeded = EntryRefusal(
        Wording(
            "请选择同意的方式：\(ConsentChannel.allCases.map(\.wording.chinese).joined(separator: "、"))",
            en: "Say how consent was given: \(ConsentChannel.allCases.map(\.rawValue).joined(separator: ", "))"))

    static let consentDayNeeded = EntryRefusal(
        Wording("请填写本人同意的日期，如 2026-05-01", en: "Give the day of the consent, such as 2026-05-01"))

    static func consentNeeded(_ fact: ContactFact) -> EntryRefusal {
        EntryRefusal(
            Wording(
                "记录联系人的\(fact.wording.chinese)须本人同意（个人信息保护法第十三条）：请先写明同意的方式和日期，或留空",
                en: "It needs the contact's consent (Personal Information Protection Law, art. 13): say how and when it was given, or leave it empty"))
    }
}
