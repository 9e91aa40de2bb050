/// The archive of one customer, as it is read.
struct CustomerRecordPage: Sendable {
    struct Part: Sendable {
        var ordinal: String
        var title: String
        var facts: [Fact]
    }

    struct Contact: Sendable {
        var name: String
        var position: String
        var phone: MaskedValue?
    }

    var number: String
    var name: String
    var mark: ArchiveMark
    var level: LevelMark?
    var tags: [String]
    /// Who filed it and when; nil until it is filed.
    var seal: (person: String, date: String)?
    /// Why it was returned; nil unless it was.
    var returnReason: String?
    var parts: [Part]
    var contacts: [Contact]
    var entries: [TimelineEntry]
    /// State, owner, source, dates.
    var standing: [Fact]
    var version: Int
    var mayEdit = false
    var maySubmit = false
    var mayVerify = false

    var address: Address { "/customers/\(number)" }
}

func customerRecordView(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: page.name, place: .customers, context,
        """
        <article class="record" data-live-region="customer-\(page.number)">
        \(recordHead(page, context))
        \(page.returnReason.map { returned($0, t) })
        <div class="record-columns">
        <div class="record-file">\(page.parts.map { section($0.title, ordinal: $0.ordinal, facts($0.facts, t)) })</div>
        <div class="record-events">\(noteBox(page, context))\(section(t("动态", en: "Timeline"), timeline(page.entries, t)))</div>
        <div class="record-margin">\(section(t("现状", en: "Standing"), facts(page.standing, t)))
        \(section(t("联系人", en: "Contacts"), contacts(page, context)))</div>
        </div></article>
        """)
}

private func recordHead(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <header class="record-head">\(spineLabel(page.number))
        <div class="record-words"><h1 class="page-title">\(page.name)</h1>
        <p class="marks">\(page.mark.html(t))\(page.level?.html(t))\(page.tags.map(tag))</p></div>
        \(page.seal.map { seal(t("已核归档", en: "FILED"), by: $0.person, on: $0.date) })
        <div class="page-actions">\(recordActions(page, context))</div></header>
        """
}

private func recordActions(_ page: CustomerRecordPage, _ context: ViewContext) -> [HTML] {
    let t = context.t
    var actions = [Button(t("版本", en: "Versions"), icon: .history, kind: .quiet).link(to: "/customers/\(page.number)/history")]
    if page.mayEdit {
        actions.append(Button(t("修改", en: "Edit"), icon: .pencil, key: "e").link(to: "/customers/\(page.number)/edit"))
    }
    if page.maySubmit {
        actions.append(act("submit", Button(t("送核对", en: "Send to verify"), icon: .stamp, kind: .primary), page, context))
    }
    if page.mayVerify {
        actions.append(Button(t("核对", en: "Verify"), icon: .stamp, kind: .primary).link(to: "/verify/\(page.number)"))
    }
    return actions
}

private func act(_ name: String, _ button: Button, _ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    postForm(
        to: "/customers/\(page.number)/\(name)", context, class: "act",
        """
        <input type="hidden" name="version" value="\(page.version)">\(button.submit())
        """)
}

private func returned(_ reason: String, _ t: Words) -> HTML {
    Banner(kind: .refusal, title: t("核对退回：", en: "Returned: ") + reason).html
}

/// The most important thing on the page: writing down what happened.
private func noteBox(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: "/customers/\(page.number)/notes", context, class: "note-box", keepsDraft: true,
        """
        <label class="unseen" for="note">\(t("记一笔", en: "Write a note"))</label>
        <textarea id="note" name="text" rows="3" maxlength="4000" required data-submit-on-ctrl-enter \
        placeholder="\(t("记一笔：谈了什么，客户怎么说，下一步是什么", en: "What was said, what they think, what comes next"))"></textarea>
        <p class="note-actions"><span class="note-hint">\(keyHint("Ctrl ↵"))</span><span data-draft-state aria-live="polite"></span>\
        \(Button(t("记下", en: "Write down"), kind: .primary).submit())</p>
        """)
}

private func contacts(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    """
    <ul class="contacts">\(page.contacts.map { contact in """
        <li class="contact">\(initial(of: contact.name))<span><b>\(contact.name)</b> <span class="quiet">\(contact.position)</span>\
        <span class="contact-phone">\(contact.phone?.html(context))</span></span></li>
        """ as HTML })</ul>
    """
}
