import Archive
import Vault

extension JSONWriter {
    /// The members of a customer in a list.
    mutating func summary(_ customer: CustomerSummary, _ words: CustomerWords) {
        let contact = words.sight.shown(customer.contactName, .contactName)
        let phone = words.sight.shown(customer.contactPhone, .phone)
        head(customer.number, customer.version, customer.state, words)
        member("name", words.sight.text(customer.name))
        member("kind", customer.kind.rawValue)
        code("industry", customer.industry, .industry, words)
        code("region", customer.region, .region, words)
        member("intent", customer.intent?.rawValue)
        member("needType", customer.needType?.rawValue)
        member("valueTier", customer.valueTier?.rawValue)
        member("abcLevel", customer.abcLevel?.rawValue)
        member("lifecycle", customer.lifecycle.rawValue)
        member("channel", customer.channel?.rawValue)
        person("owner", customer.ownerID, words)
        member("contactName", contact?.text)
        member("contactPhone", phone?.text)
        member("masked", [("contactName", contact), ("contactPhone", phone)].compactMap { $1?.isMasked == true ? $0 : nil })
        member("createdAt", customer.createdAt.isoText)
        member("updatedAt", customer.updatedAt.isoText)
    }

    /// The members of a whole customer.
    mutating func customer(_ customer: Customer, _ words: CustomerWords) {
        head(customer.number, customer.version, customer.state, words)
        member("filedVersion", customer.filedVersion.map { Int($0) })
        content(customer.content, words)
        member("size", customer.size?.code)
        member("enteredBy", customer.enteredByID.map { Int($0.rawValue) })
        member("changedBy", customer.changedByID.map { Int($0.rawValue) })
        member("createdAt", customer.createdAt.isoText)
        member("updatedAt", customer.updatedAt.isoText)
    }

    /// The members of what an archive says, and which of them are masked.
    ///
    /// - Parameter isPast: whether it said so once: what contacts had to agree to is left out then, for they may agree no longer.
    mutating func content(_ content: CustomerContent, _ words: CustomerWords, isPast: Bool = false) {
        var masked: [String] = []
        for field in CustomerField.allCases {
            switch content[field] {
            case .absent: absent(field)
            case .text(let text):
                let shown = field.mask.flatMap { words.sight.shown(text, $0) }
                if shown?.isMasked == true { masked.append(field.rawValue) }
                member(field.rawValue, shown?.text ?? words.sight.text(text))
            case .code(let code): self.code(field.rawValue, code, field, words)
            case .day(let day): member(field.rawValue, day.isoText)
            case .person(let person): self.person(field.rawValue, person, words)
            case .tags(let tags): member(field.rawValue, tags.map(words.sight.text))
            case .contacts(let contacts): self.contacts(isPast ? contacts.map(\.withoutPersonalFacts) : contacts, words, &masked)
            case .amount(let money): member(field.rawValue, money.yuanText)
            case .count(let count): member(field.rawValue, count)
            case .range(let range):
                member(field.rawValue) {
                    $0.member("from", range.from?.yuanText)
                    $0.member("to", range.to?.yuanText)
                }
            case .own(let values): own(values)
            case .sales(let sales):
                member(field.rawValue, each: sales) { year, object in
                    object.member("year", year.year)
                    object.member("amount", year.amount.yuanText)
                }
            }
        }
        member("masked", masked)
    }

    /// Every customer has the same members: lists are empty where others are null.
    private mutating func absent(_ field: CustomerField) {
        switch field {
        case .contacts, .tags, .decisionChain, .salesByYear: member(field.rawValue, [String]())
        case .own: own([:])
        default: member(field.rawValue, nil as String?)
        }
    }

    /// By the number of the field.
    private mutating func own(_ values: [OwnField.ID: FieldValue]) {
        member(CustomerField.own.rawValue) { object in
            for (id, value) in values.sorted(by: { $0.key < $1.key }) {
                let name = String(id.rawValue)
                switch value {
                case .tags(let codes): object.member(name, codes.compactMap { FieldValue.text($0).ownText })
                case .person(let person): object.member(name, Int(person.rawValue))
                default: object.member(name, value.ownText)
                }
            }
        }
    }

    private mutating func contacts(_ contacts: [Contact], _ words: CustomerWords, _ masked: inout [String]) {
        var covered: [String] = []
        func open(_ shown: Sight.Shown?, _ part: CoveredPart) -> String? {
            if shown?.isMasked == true { covered.append(part.path) }
            return shown?.text
        }
        member(CustomerField.contacts.rawValue, each: contacts.enumerated()) { item, object in
            let (place, contact) = item
            object.member("name", open(words.sight.shown(contact.name, .contactName), .contactName(contact: place)))
            object.member("position", words.sight.text(contact.position))
            object.member(
                "phones",
                contact.phones.enumerated().compactMap { phone in
                    open(words.sight.shown(phone.element, .phone), .contactPhone(contact: place, phone: phone.offset))
                })
            object.member("email", open(words.sight.shown(contact.email, .email), .contactEmail(contact: place)))
            for fact in ContactFact.allCases {
                let text = contact.known(fact)
                switch fact {
                case .roles: object.member(fact.rawValue, words.sight.text(text)?.split(separator: ",").map(String.init) ?? [])
                default:
                    let shown = fact.mask.map { open(words.sight.shown(text, $0), .contactFact(fact, contact: place)) }
                    object.member(fact.rawValue, shown ?? words.sight.text(text))
                }
            }
            object.consent(contact.consent, words)
        }
        masked += covered
    }

    private mutating func consent(_ consent: Consent?, _ words: CustomerWords) {
        guard let consent else { return member("consent", nil as String?) }
        member("consent") { object in
            object.member("channel", consent.channel.rawValue)
            object.member("givenOn", consent.givenOn.isoText)
            object.member("text", words.sight.text(consent.text))
            object.person("recordedBy", consent.recordedByID, words)
            object.member("recordedAt", consent.recordedAt.isoText)
            object.member("withdrawnAt", consent.withdrawnAt?.isoText)
        }
    }

    private mutating func head(_ number: String, _ version: Int64, _ state: FilingState, _ words: CustomerWords) {
        member("number", number)
        member("version", Int(version))
        member("state", state.rawValue)
        member("stateName", words.t(Bilingual(state.wording)))
    }

    private mutating func code(_ name: String, _ code: String?, _ field: CustomerField, _ words: CustomerWords) {
        member(name, code)
        guard field == .industry || field == .region else { return }
        member("\(name)Name", code.map { words.name(of: $0, of: field) })
    }

    private mutating func person(_ name: String, _ person: RowID<Person>?, _ words: CustomerWords) {
        member(name, person.map { Int($0.rawValue) })
        member("\(name)Name", person.map(words.name(of:)))
    }
}

extension Reply {
    /// A customer with its version as `ETag`.
    static func customer(_ customer: Customer, _ words: CustomerWords) -> Reply {
        Reply.json { writer in writer.object { $0.customer(customer, words) } }
            .with(Etag(version: Int(customer.version))).uncompressed
    }
}
