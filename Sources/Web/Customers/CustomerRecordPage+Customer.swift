import Archive

extension CustomerRecordPage {
    init(_ reading: CustomerReading, _ actor: Actor, _ words: CustomerWords) {
        let builder = RecordBuilder(reading: reading, actor: actor, words: words)
        let customer = reading.customer
        let content = customer.content
        self.init(
            number: customer.number, name: words.sight.text(content.name), mark: ArchiveMark(customer.state),
            level: content.abcLevel.map(LevelMark.init), tags: words.chips(of: customer), seal: builder.seal,
            returnReason: builder.returnReason, filed: builder.filed, parts: builder.parts,
            contacts: builder.contacts, entries: builder.entries, earlier: builder.earlier,
            origins: reading.origins == nil ? "/customers/\(customer.number)?origins=yes" : nil,
            standing: builder.standing, dealings: reading.dealings.map { DealingListPage.Row($0, of: customer.number, words) },
            habits: words.facts(of: reading.habits), version: Int(customer.version), mayEdit: actor.changesCustomers,
            maySubmit: actor.changesCustomers && [.draft, .returned].contains(customer.state),
            mayVerify: actor.role.verifies && customer.isVerifiable(by: actor.personID),
            mayDelete: reading.isDeletable && customer.enteredByID == actor.personID && actor.changesCustomers,
            absorbed: reading.absorbed.map { absorbed in
                (words.sight.text(absorbed.name), absorbed.number, "/merges/\(Int(absorbed.merge.id.rawValue))")
            },
            mayRelease: reading.isReleasable && actor.changesCustomers,
            grants: reading.grants.map { Grant($0, words) })
        guard let draft = reading.draft, let kept = (try? draft.form(words.sight))?.raw("text"), !kept.isEmpty else { return }
        (note, noteKeptAt) = (kept, words.time(draft.savedAt))
    }
}

/// Puts an archive into words, part by part.
struct RecordBuilder {
    let reading: CustomerReading
    let actor: Actor
    let words: CustomerWords

    private var customer: Customer { reading.customer }
    /// Whose covered values can be uncovered: not where it is read by a grant alone.
    private var uncoverable: String? { actor.grantedID == nil ? customer.number : nil }
    private var t: Words { words.t }

    var seal: (person: String, date: String)? {
        guard customer.state == .filed, let note = reading.note, let at = note.decidedAt else { return nil }
        return (words.name(of: note.decidedByID), CalendarDate(at).isoText)
    }

    var returnReason: String? {
        customer.state == .returned ? words.sight.text(reading.note?.reason) : nil
    }

    var filed: Address? {
        guard customer.state != .filed, let version = customer.filedVersion else { return nil }
        return "/customers/\(customer.number)/history/\(Int(version))"
    }

    var entries: [TimelineEntry] { reading.history.events.map { TimelineEntry($0, words) } }

    var earlier: Address? {
        reading.history.next.map { "/customers/\(customer.number)?before=\(Int($0))" }
    }

    var standing: [Fact] {
        [
            Fact(label: t("状态", en: "State"), value: ArchiveMark(customer.state).html(t)),
            fact(.owner, mayEdit: actor.role != .salesperson),
            Fact(label: t("录入", en: "Entered"), value: hand(customer.enteredByID, customer.createdAt)),
            Fact(label: t("更新", en: "Updated"), value: hand(customer.changedByID, customer.updatedAt)),
            Fact(label: t("版本", en: "Version"), value: "\(Int(customer.version))"),
        ]
    }

    /// Who did it and when, each on a line of its own where both do not fit on one.
    private func hand(_ person: Person.ID?, _ at: Moment) -> HTML {
        """
        \(words.name(of: person)) <span class="fact-time">\(words.time(at))</span>
        """
    }

    var parts: [CustomerRecordPage.Part] {
        CustomerField.Section.allCases.map { section in
            CustomerRecordPage.Part(
                ordinal: section.ordinal(t), title: t(Bilingual(section.wording)), facts: facts(of: section),
                groups: groups(of: section))
        }
    }

    private func facts(of section: CustomerField.Section) -> [Fact] {
        let fields = CustomerField.allCases.filter {
            $0.section == section && !$0.isFurther && $0 != .name && $0 != .contacts && $0 != .owner && $0 != .own
        }
        let facts = fields.flatMap(facts) + words.ownFields.shown(in: section, by: customer.content).map(fact)
        guard section == .basics else { return facts }
        let size = Fact(label: t("企业规模", en: "Size"), value: customer.size.map { "\(t(Bilingual($0.name)))" })
        return customer.content.kind == .company ? facts + [size] : facts
    }

    /// The fact of a field; behind the lifecycle the dimensions that the company added.
    private func facts(_ field: CustomerField) -> [Fact] {
        let own = field == .lifecycle ? words.ownFields.dimensions(saidBy: customer.content) : []
        return [fact(field, mayEdit: true)] + own.map(fact)
    }

    /// Of what few archives fill only what is filled here, or has to be.
    private func groups(of section: CustomerField.Section) -> [CustomerRecordPage.Group] {
        FieldGroup.allCases.filter { $0.section == section }.compactMap { group in
            let fields = group.fields.filter { !customer.content[$0].isAbsent || reading.missing.contains($0) }
            guard !fields.isEmpty else { return nil }
            return CustomerRecordPage.Group(
                title: t(group.name), facts: fields.map { fact($0, mayEdit: true) }, after: group == .credit ? ratings : .empty)
        }
    }

    /// Earlier ratings with their reasons, newest first.
    private var ratings: HTML {
        let past = reading.ratings.compactMap { event in event.changes.first { $0.field == .creditRating }.map { (event, $0) } }
        guard !past.isEmpty else { return .empty }
        return """
            <details class="ratings"><summary class="text-link">\(t("历次评定（\(past.count)）", en: "Ratings so far (\(past.count))"))</summary><ol>\(past.map { rating($0, $1) })</ol></details>
            """
    }

    private func rating(_ event: HistoryEvent, _ change: FieldChange) -> HTML {
        let none = t("无", en: "none")
        let before = words.text(of: change.before, in: .creditRating) ?? none
        let after = words.text(of: change.after, in: .creditRating) ?? none
        let reason = event.changes.first { $0.field == .creditReason }.flatMap { words.text(of: $0.after, in: .creditReason) }
        return """
            <li><b>\(before) → \(after)</b> \(reason) <span class="fact-origin">\(words.name(of: event.personID)) · \(words.time(event.at))</span></li>
            """
    }

    private func fact(_ own: OwnField) -> Fact {
        let text = customer.content.own[own.id].flatMap { words.text(of: $0, inOwn: own.id) }
        return Fact(
            label: words.name(of: own.id), value: text.map(lines),
            edit: actor.changesCustomers && own.isChangedAlone ? "/customers/\(customer.number)/facts/\(own.name)" : nil,
            isMissing: reading.missingOwn.contains(own.id), id: Fact.id(own.name))
    }

    func fact(_ field: CustomerField, mayEdit: Bool) -> Fact {
        let isOpen = mayEdit && actor.changesCustomers
        return Fact(
            label: words.name(of: field), value: value(of: field),
            edit: isOpen ? "/customers/\(customer.number)/facts/\(field.rawValue)" : nil,
            isMissing: reading.missing.contains(field), id: Fact.id(field.rawValue))
    }
}

// MARK: - Values

extension RecordBuilder {
    private func value(of field: CustomerField) -> HTML? {
        guard let shown = shown(field) else { return nil }
        guard let event = reading.origins?[field] else { return shown }
        return """
            \(shown) <span class="fact-origin">\(words.name(of: event.personID)) · \(words.time(event.at))</span>
            """
    }

    private func shown(_ field: CustomerField) -> HTML? {
        let value = customer.content[field]
        switch value {
        case .absent: return nil
        case .text(let text):
            if let kind = field.mask, let shown = words.sight.shown(text, kind), shown.isMasked {
                return MaskedValue(shown, .field(field), of: uncoverable).html(words.view)
            }
            let plain = words.text(of: value, in: field) ?? ""
            return field == .website ? website(plain) : lines(plain)
        case .tags(let tags) where field.shape == .tags: return tags.map { tag(words.sight.text($0)) }.joined(separator: " ")
        default: return words.text(of: value, in: field).map { "\($0)" }
        }
    }

    /// Text in the lines in which it was written.
    private func lines(_ text: String) -> HTML {
        text.contains(where: \.isNewline) ? #"<span class="fact-lines">\#(text)</span>"# : "\(text)"
    }

    /// A link only where it leads out by http(s).
    private func website(_ text: String) -> HTML {
        let address = text.contains("://") ? text : "https://\(text)"
        guard let link = Address.outside(address) else { return "\(text)" }
        return #"<a href="\#(link)" rel="noreferrer noopener">\#(text)</a>"#
    }

    var contacts: [CustomerRecordPage.Contact] {
        customer.content.contacts.enumerated().map { position, contact in
            CustomerRecordPage.Contact(
                name: masked(words.sight.shown(contact.name, .contactName), .contactName(contact: position))
                    ?? MaskedValue(mask: "", id: "contact-\(position)"),
                position: words.sight.text(contact.position) ?? "",
                phones: contact.phones.enumerated().compactMap { place, phone in
                    masked(words.sight.shown(phone, .phone), .contactPhone(contact: position, phone: place))
                },
                email: masked(words.sight.shown(contact.email, .email), .contactEmail(contact: position)),
                facts: ContactFact.allCases.compactMap { fact in
                    masked(words.shown(fact, of: contact), .contactFact(fact, contact: position)).map { (t(Bilingual(fact.wording)), $0) }
                },
                consent: uncoverable.flatMap { number in
                    words.consent(of: contact).map { ($0, "/customers/\(number)/contacts/\(position)/consent") }
                })
        }
    }

    private func masked(_ shown: Sight.Shown?, _ part: CoveredPart) -> MaskedValue? {
        shown.map { MaskedValue($0, part, of: uncoverable) }
    }
}

extension MaskedValue {
    /// A value as it is shown, with the way to uncover it where it is masked and there is one.
    init(_ shown: Sight.Shown, _ part: CoveredPart, of number: String?) {
        let place = part.path.map { $0.isLetter || $0.isNumber ? $0 : "-" }
        let address = number.map { "/customers/\($0)/uncover?part=\(part.path)" as Address }
        self.init(
            mask: shown.text, uncover: shown.isMasked ? address : nil,
            id: "uncover-\(String(place))")
    }
}

extension CustomerField.Section {
    /// The number of the chapter: 一, 二, 三.
    func ordinal(_ t: Words) -> String {
        switch self {
        case .basics: t("一", en: "1")
        case .needs: t("二", en: "2")
        case .relations: t("三", en: "3")
        }
    }
}
