import Archive
import Vault

/// What a contact agreed to, and the ways to write down a consent or its end.
struct ConsentPage: Sendable {
    var number: String
    var version: Int
    /// The contact's place in the archive, from 0.
    var place: Int
    var contactName: String
    /// What was agreed to, how, when and who wrote it down; none where nobody agreed yet.
    var facts: [Fact]
    var isInForce: Bool
    /// Whether something is kept that nobody may see any more.
    var hidesFacts: Bool
    /// The questions of a new consent; none where the policy keeps nothing that needs one, or there is one.
    var fields: [Field]
    var mayEdit: Bool
    /// Why the act that was asked for was refused.
    var refusal: String?

    /// Nil where the archive has no such contact.
    init?(_ customer: Customer, contact place: Int, _ entry: ConsentEntry, _ actor: Actor, _ fields: CustomerFields, _ words: CustomerWords) {
        guard customer.content.contacts.indices.contains(place) else { return nil }
        let contact = customer.content.contacts[place]
        number = customer.number
        version = Int(customer.version)
        self.place = place
        contactName = words.sight.shown(contact.name, .contactName)?.text ?? ""
        facts = contact.consent.map { Self.facts($0, words) } ?? []
        isInForce = contact.isAgreed
        hidesFacts = contact.hidesFacts
        mayEdit = actor.role.changesCustomers
        self.fields = mayEdit && words.asksConsent && !contact.isAgreed ? fields.consentFields(entry, "") : []
    }

    private static func facts(_ consent: Consent, _ words: CustomerWords) -> [Fact] {
        let t = words.t
        func fact(_ label: String, _ value: String) -> Fact { Fact(label: label, value: "\(value)") }
        var facts = [
            fact(t("同意的内容", en: "Agreed to"), words.sight.text(consent.text)),
            fact(t("方式", en: "How"), t(Bilingual(consent.channel.wording))), fact(t("日期", en: "On"), consent.givenOn.words(t)),
            fact(t("记录", en: "Recorded"), "\(words.name(of: consent.recordedByID)) · \(words.time(consent.recordedAt))"),
        ]
        if let withdrawn = consent.withdrawnAt {
            facts.append(fact(t("撤回", en: "Withdrawn"), "\(words.name(of: consent.withdrawnByID)) · \(words.time(withdrawn))"))
        }
        return facts
    }

    fileprivate var address: Address { "/customers/\(number)/contacts/\(place)/consent" }
    fileprivate var withdrawal: Address { "/customers/\(number)/contacts/\(place)/consent/withdraw" }
}

func consentView(_ page: ConsentPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("联系人对个人资料的同意", en: "A contact's consent")
    return shell(
        title: title, place: .customers, context,
        """
        <div class="form-page">\(pageHead(title, lead: "\(page.contactName) · \(page.number)", actions: [
            Button(t("回到档案", en: "Back to the archive"), icon: .arrowLeft, kind: .quiet).link(to: "/customers/\(page.number)")
        ]))
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary(page.fields.compactMap(\.problem), t))
        \(if: page.hidesFacts, Banner(kind: .warning, title: t("没有有效的同意，所留的内容对任何人都不显示。", en: "There is no consent in force: what is kept is shown to nobody.")).html)
        <div class="sheet">\(section(t("同意", en: "Consent"), "\(standing(page, t))\(if: page.mayEdit && (page.isInForce || page.hidesFacts), withdrawal(page, context))"))\
        \(if: !page.fields.isEmpty, section(t("记录同意", en: "Record a consent"), recording(page, context)))</div></div>
        """)
}

private func standing(_ page: ConsentPage, _ t: Words) -> HTML {
    page.facts.isEmpty ? "<p>\(t("没有记录过同意。", en: "No consent was recorded."))</p>" : facts(page.facts, t)
}

private func recording(_ page: ConsentPage, _ context: ViewContext) -> HTML {
    postForm(
        to: page.address, context,
        """
        <input type="hidden" name="version" value="\(page.version)"><div class="field-grid">\(page.fields.map { $0.html(context.t) })</div>
        <div class="form-actions">\(Button(context.t("记录同意", en: "Record"), icon: .check, kind: .primary).submit())</div>
        """)
}

private func withdrawal(_ page: ConsentPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let end = page.isInForce
        ? Button(t("撤回并清除内容", en: "Withdraw and clear"), icon: .trash, kind: .danger, name: "clear", value: "yes")
        : Button(t("清除隐藏的内容", en: "Clear what is hidden"), icon: .trash, kind: .danger, name: "clear", value: "yes")
    let only = Button(t("只撤回同意", en: "Only withdraw"), icon: .circleX, name: "clear", value: "no")
    return postForm(
        to: page.withdrawal, context,
        """
        <input type="hidden" name="version" value="\(page.version)">
        <p class="quiet">\(t("撤回立即生效：出生日期、学历、爱好、家庭情况不再显示、检索和填写，并记入留痕。", en: "A withdrawal counts at once: birth date, education, interests and family are no longer shown, found or taken, and it is recorded."))</p>
        <div class="form-actions">\(end.submit())\(if: page.isInForce, only.submit())</div>
        """)
}
