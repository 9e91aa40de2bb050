import Archive

extension CustomerPeekPage {
    init(_ reading: CustomerReading, close: Address, _ actor: Actor, _ words: CustomerWords) {
        let builder = RecordBuilder(reading: reading, actor: actor, words: words)
        let customer = reading.customer
        let fields: [CustomerField] = [.industry, .region, .phone, .coreNeed, .intent, .owner]
        self.init(
            number: customer.number, name: words.sight.text(customer.content.name), mark: ArchiveMark(customer.state),
            level: customer.content.abcLevel.map(LevelMark.init), tags: words.chips(of: customer),
            facts: fields.map { builder.fact($0, mayEdit: false) } + builder.contactFacts, entries: builder.entries,
            close: close)
    }
}

extension RecordBuilder {
    /// The first contacts, a line each.
    fileprivate var contactFacts: [Fact] {
        reading.customer.content.contacts.prefix(2).map { contact in
            Fact(label: words.name(of: .contacts), value: "\(words.line(contact))")
        }
    }
}
