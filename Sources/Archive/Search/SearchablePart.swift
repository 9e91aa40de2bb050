import Language
import Vault

/// One text that a search looks in, and where in the archive it stands.
struct SearchablePart {
    let text: SearchableText
    let field: CustomerField?
    /// The mask that covers it from whoever may not see it.
    let mask: MaskPolicy.Kind?

    init(_ kind: SearchableText.Kind, _ text: PrivateText, _ field: CustomerField, mask: MaskPolicy.Kind? = nil) {
        self.text = SearchableText(kind, text.inTheClear)
        self.field = field
        self.mask = mask ?? field.mask
    }

    /// Something that was bought, which stands in no field.
    init(purchase: PrivateText) {
        text = SearchableText(.text, purchase.inTheClear)
        field = nil
        mask = nil
    }
}

extension CustomerContent {
    /// What a search looks in (A14), with where it stands: the name first, then the contacts, then everything else.
    var searchableParts: [SearchablePart] {
        var parts = [SearchablePart(kind == .company ? .name : .person, name, .name)]
        for contact in contacts { parts += contact.searchableParts }
        if let phone { parts.append(SearchablePart(.phone, phone, .phone)) }
        if let creditCode { parts.append(SearchablePart(.code, creditCode, .creditCode)) }
        parts += tags.map { SearchablePart(.text, $0, .tags) }
        for field in further.isEmpty ? [] : CustomerField.furtherFields {
            switch self[field] {
            case .text(let text): parts.append(SearchablePart(field == .fax ? .phone : .text, text, field))
            case .tags(let steps): parts += steps.map { SearchablePart(.text, $0, field) }
            default: break
            }
        }
        for (_, value) in own.sorted(by: { $0.key < $1.key }) {
            if let text = value.text { parts.append(SearchablePart(.text, text, .own)) }
        }
        for field in [CustomerField.address, .email, .website, .coreNeed, .channelNote, .notes] {
            if let text = self[field].text { parts.append(SearchablePart(.text, text, field)) }
        }
        parts += purchases.map(SearchablePart.init(purchase:))
        return parts
    }
}

extension Contact {
    fileprivate var searchableParts: [SearchablePart] {
        var parts = [SearchablePart(.person, name, .contacts, mask: .contactName)]
        parts += phones.map { SearchablePart(.phone, $0, .contacts, mask: .phone) }
        if let position { parts.append(SearchablePart(.text, position, .contacts)) }
        for fact in facts.isEmpty ? [] : [ContactFact.department, .interests, .family] {
            if let text = known(fact) { parts.append(SearchablePart(.text, text, .contacts, mask: fact.mask)) }
        }
        if let email { parts.append(SearchablePart(.text, email, .contacts, mask: .email)) }
        return parts
    }
}
