import Archive
import Vault

/// Says what an archive holds in the reader's language and as far as the reader may see it.
struct CustomerWords: Sendable {
    let sight: Sight
    let directory: Directory
    let now: Moment
    let view: ViewContext
    /// Whether the policy keeps what contacts must agree to.
    let asksConsent: Bool
    /// The fields that the company added.
    let ownFields: OwnFields

    /// The reader's language.
    var t: Words { view.t }

    init(_ actor: Actor, _ archive: Archive, _ view: ViewContext) {
        sight = Sight(actor, archive)
        directory = archive.directory
        now = archive.now
        self.view = view
        ownFields = archive.ownFields
        asksConsent = archive.policies.personalData == .full
    }

    /// What a field is called.
    func name(of field: CustomerField) -> String { t(Bilingual(field.wording)) }

    /// What a code of a field stands for.
    func name(of code: String, of field: CustomerField) -> String { t(Bilingual(field.wording(of: code))) }

    /// What a person is called; the program itself for nobody.
    func name(of person: Person.ID?) -> String {
        guard let person else { return t("系统", en: "Kedang") }
        return directory.person(person)?.name ?? t("已离开的同事", en: "a former colleague")
    }

    /// A moment for people.
    func time(_ moment: Moment) -> String { moment.words(t, asOf: now) }

    /// A value in one line; nil for an absent one.
    func text(of value: FieldValue, in field: CustomerField) -> String? {
        switch value {
        case .absent: nil
        case .text(let text): field.mask.map { sight.shown(text, $0)?.text } ?? sight.text(text)
        case .code(let code): name(of: code, of: field)
        case .day(let day): day.words(t)
        case .person(let person): name(of: person)
        case .tags(let tags):
            tags.map(sight.text).joined(separator: field.shape == .steps ? " → " : t("、", en: ", "))
        case .amount, .range, .count, .sales: value.amountWording.map { t(Bilingual($0)) }
        case .own(let values):
            values.sorted { $0.key < $1.key }.map { "\(name(of: $0.key))：\(text(of: $0.value, inOwn: $0.key) ?? "")" }
                .joined(separator: t("；", en: "; "))
        case .contacts(let contacts): contacts.map(line).joined(separator: t("；", en: "; "))
        }
    }

    /// What a field is called that the company added.
    func name(of own: OwnField.ID) -> String {
        ownFields[own].map { t(Bilingual($0.wording)) } ?? t(Bilingual(CustomerField.own.wording))
    }

    /// A value of a field that the company added, in one line; nil for an absent one.
    func text(of value: FieldValue, inOwn id: OwnField.ID) -> String? {
        func choice(_ code: String) -> String { ownFields[id].map { t(Bilingual($0.wording(of: code))) } ?? code }
        return switch value {
        case .text(let text): sight.text(text)
        case .code(let code): choice(code)
        case .tags(let codes): codes.map { choice(sight.text($0)) }.joined(separator: t("、", en: ", "))
        case .day(let day): day.words(t)
        case .person(let person): name(of: person)
        default: nil
        }
    }

    /// What a field that changed is called.
    func name(of change: FieldChange) -> String { change.own.map { name(of: $0) } ?? name(of: change.field) }

    /// One side of a change, in one line.
    func text(of value: FieldValue, in change: FieldChange) -> String? {
        change.own.map { text(of: value, inOwn: $0) } ?? text(of: value, in: change.field)
    }

    /// A contact in one line: name, position, numbers, mail. It also tells of the past, so personal facts are named in it and not told.
    func line(_ contact: Contact) -> String {
        let name = sight.shown(contact.name, .contactName)?.text
        let phones = contact.phones.compactMap { sight.shown($0, .phone)?.text }
        let email = sight.shown(contact.email, .email)?.text
        let office = ContactFact.allCases.filter { !$0.isPersonal }.compactMap { shown($0, of: contact)?.text }
        let personal = ContactFact.allCases.filter { $0.isPersonal && contact.facts[$0] != nil }.map { t(Bilingual($0.wording)) + " ***" }
        let agreed = contact.consent.map { $0.isInForce ? t("（已同意）", en: "(agreed)") : t("（已撤回同意）", en: "(agrees no longer)") }
        return ([name, sight.text(contact.position)] + phones + [email] + office + personal + [agreed]).compactMap { $0 }
            .joined(separator: " ")
    }

    /// A further fact of a contact as it may be seen now, codes by their names; nil for one that is absent or hidden.
    func shown(_ fact: ContactFact, of contact: Contact) -> Sight.Shown? {
        guard let text = contact.known(fact) else { return nil }
        if let mask = fact.mask, let shown = sight.shown(text, mask), shown.isMasked { return shown }
        return Sight.Shown(text: t(Bilingual(fact.wording(of: sight.text(text)))), isMasked: false)
    }

    /// Whether and how a contact agreed, in one line; nil where nobody asks.
    func consent(of contact: Contact) -> String? {
        let hidden = contact.hidesFacts ? t("；所留内容已隐藏", en: "; what was kept is hidden") : ""
        guard let consent = contact.consent else {
            if contact.hidesFacts { return t("没有本人同意", en: "No consent") + hidden }
            return asksConsent ? t("尚无本人同意", en: "No consent yet") : nil
        }
        if let withdrawn = consent.withdrawnAt {
            return t("\(CalendarDate(withdrawn).isoText) 撤回同意", en: "Consent withdrawn on \(CalendarDate(withdrawn).isoText)") + hidden
        }
        let how = t(Bilingual(consent.channel.wording))
        return t("已同意留个人资料（\(how)，\(consent.givenOn.isoText)）", en: "Agreed to personal facts (\(how), \(consent.givenOn.isoText))")
    }

    /// The reason that an act gave, or whom it was about.
    func reason(of event: HistoryEvent) -> String? {
        event.act?.isAboutConsent == true ? sight.shown(event.reason, .contactName)?.text : sight.text(event.reason)
    }

    /// The classes a customer is in, as chips: tier, need type, lifecycle, size.
    func chips(of customer: Customer) -> [HTML] {
        let content = customer.content
        let words = [text(of: content[.needType], in: .needType), customer.size.map { t(Bilingual($0.name)) }]
        return [content.valueTier.map(mark), mark(content.lifecycle)].compactMap { $0 }
            + (words.compactMap { $0 } + ownClasses(of: content) + content.tags.map(sight.text)).map(tag)
    }

    /// The classes it is in by dimensions that the company added.
    private func ownClasses(of content: CustomerContent) -> [String] {
        ownFields.dimensions.compactMap { own in content.own[own.id].flatMap { text(of: $0, inOwn: own.id) } }
    }

    /// What a customer is worth.
    func mark(_ tier: ValueTier) -> HTML { ClassMark(tier).html(t(Bilingual(tier.wording))) }

    /// Where the relationship stands.
    func mark(_ lifecycle: Lifecycle) -> HTML { ClassMark(lifecycle).html(t(Bilingual(lifecycle.wording))) }
}

extension ClassMark {
    init(_ tier: ValueTier) {
        self =
            switch tier {
            case .strategic: .tierStrategic
            case .key: .tierKey
            case .ordinary: .tierOrdinary
            case .potential: .tierPotential
            }
    }

    init(_ lifecycle: Lifecycle) {
        self =
            switch lifecycle {
            case .potential: .prospect
            case .won: .won
            case .atRisk: .atRisk
            case .lost: .lost
            }
    }
}

extension LevelMark {
    /// The mark of an ABC level.
    init(_ level: ABCLevel) {
        self =
            switch level {
            case .a: .a
            case .b: .b
            case .c: .c
            }
    }
}

extension Act {
    /// Whether it tells that a contact agreed, or does so no longer.
    var isAboutConsent: Bool { self == .consentRecorded || self == .consentWithdrawn }
}
