import Archive

/// The archive of one customer, as it is read.
struct CustomerRecordPage: Sendable {
    struct Part: Sendable {
        var ordinal: String
        var title: String
        var facts: [Fact]
        /// The groups in which something is filled.
        var groups: [Group] = []
    }

    /// Facts under a title of their own.
    struct Group: Sendable {
        var title: String
        var facts: [Fact]
        /// What stands below them, such as earlier ratings.
        var after: HTML = .empty
    }

    struct Contact: Sendable {
        var name: MaskedValue
        var position: String
        var phones: [MaskedValue]
        var email: MaskedValue?
        /// What else is known, each with its name.
        var facts: [(name: String, value: MaskedValue)] = []
        /// Whether the person agreed to personal facts, and where that is written down; nil where nobody asks.
        var consent: (words: String, address: Address)?
    }

    var number: String
    var name: String
    var mark: ArchiveMark
    var level: LevelMark?
    /// What it is classed as, and its free words.
    var tags: [HTML]
    /// Who filed it and when; nil until it is filed.
    var seal: (person: String, date: String)?
    /// Why it was returned; nil unless it was.
    var returnReason: String?
    /// Where the version on file is read while a later one waits; nil otherwise.
    var filed: Address?
    var parts: [Part]
    var contacts: [Contact]
    var entries: [TimelineEntry]
    /// Where the timeline goes on.
    var earlier: Address?
    /// Where the archive is read with who wrote each field; nil where it is so already.
    var origins: Address?
    /// State, owner, source, dates.
    var standing: [Fact]
    /// The latest dealings, and what all of them come to.
    var dealings: [DealingListPage.Row]
    var habits: [Fact]
    var version: Int
    /// What is wrong with the act that was asked for, and the note that was not taken.
    var refusal: String?
    var note = ""
    /// When the note was kept that stands in its box and was not sent; nil where none is.
    var noteKeptAt: String?
    var mayEdit = false
    var maySubmit = false
    var mayVerify = false
    var mayDelete = false
    /// The archives that were merged into it, and where each is read.
    var absorbed: [(name: String, number: String, address: Address)] = []
    var mayRelease = false
    /// Who else reads it by a grant for now.
    var grants: [Grant] = []
    /// Until when it is open to the reader, where it is by a grant alone.
    var granted: String?

    var address: Address { "/customers/\(number)" }

    /// A grant that is open, as it stands beside the archive.
    struct Grant: Sendable {
        var id: Int
        var words: String
        var purpose: String
    }
}

func customerRecordView(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    // In pieces, so that the others follow while somebody types in one.
    let live: HTML = #" data-live-region="customer-\#(page.number)""#
    return shell(
        title: page.name, place: .customers, context,
        """
        <article class="record">
        <div id="record-top"\(live)>\(recordHead(page, context))\(recordBanners(page, t))</div>
        <div class="record-columns">
        <div class="record-file" id="record-file"\(live)>\(page.parts.map { section($0.title, ordinal: $0.ordinal, "\(facts($0.facts, t))\($0.groups.map { group($0, t) })") })
        \(page.origins.map { originsLink($0, t) })</div>
        <div class="record-events">\(if: page.mayEdit, noteBox(page, context))
        <div id="record-dealings"\(live)>\(recordDealings(page, t))</div>
        <div id="record-timeline"\(live)>\(section(t("动态", en: "Timeline"), "\(timeline(page.entries, t))\(page.earlier.map { earlierLink($0, t) })"))</div></div>
        <div class="record-margin" id="record-margin"\(live)>\(section(t("现状", en: "Standing"), facts(page.standing, t)))
        \(section(t("联系人", en: "Contacts"), contactList(page.contacts, context)))\(if: !page.grants.isEmpty, grantList(page, context))\(if: !page.absorbed.isEmpty, absorbedList(page, t))\(if: page.mayEdit, mergeLink(page, t))\(if: page.mayRelease, release(page, context))\(if: page.mayDelete, deletion(page, context))</div>
        </div></article>
        """)
}

private func group(_ group: CustomerRecordPage.Group, _ t: Words) -> HTML {
    """
    <h3 class="facts-title">\(group.title)</h3>\(facts(group.facts, t))\(group.after)
    """
}

private func recordHead(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <header class="record-head">\(spineLabel(page.number))
        <div class="record-words"><h1 class="page-title" translate="no">\(page.name)</h1>
        <p class="marks">\(page.mark.html(t))\(page.level?.html(t))\(page.tags)</p></div>
        \(page.seal.map { seal(t("已核归档", en: "FILED"), by: $0.person, on: $0.date) })
        <div class="page-actions">\(recordActions(page, context))</div></header>
        """
}

private func recordBanners(_ page: CustomerRecordPage, _ t: Words) -> [HTML] {
    var banners: [HTML] = []
    if let refusal = page.refusal { banners.append(Banner(kind: .refusal, title: refusal).html) }
    if let granted = page.granted { banners.append(Banner(kind: .info, title: granted).html) }
    if let reason = page.returnReason {
        banners.append(Banner(kind: .refusal, title: t("核对退回：", en: "Returned: ") + reason).html)
    }
    if let filed = page.filed {
        let title = t("关键字段改动待核对；", en: "A change to a key field waits to be verified; ")
        let link: HTML = #" <a href="\#(filed)">\#(t("查看已归档的版本", en: "read the version on file"))</a>"#
        banners.append(Banner(kind: .info, title: title, body: link).html)
    }
    return banners
}

private func recordActions(_ page: CustomerRecordPage, _ context: ViewContext) -> [HTML] {
    guard page.granted == nil else { return [] }
    let t = context.t
    var actions = [Button(t("版本", en: "Versions"), icon: .history, kind: .quiet).link(to: "/customers/\(page.number)/history")]
    actions.append(Button(t("分类", en: "Classes"), icon: .tag, kind: .quiet).link(to: "/customers/\(page.number)/classes"))
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

/// The most important thing on the page: writing down what happened.
private func noteBox(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return postForm(
        to: "/customers/\(page.number)/notes", context, class: "note-box", draft: DraftNote(place: .note(on: page.number)),
        """
        <label class="unseen" for="note">\(t("记一笔", en: "Write a note"))</label>
        <textarea id="note" name="text" rows="3" maxlength="4000" required data-submit-on-ctrl-enter \
        placeholder="\(t("记一笔：谈了什么，客户怎么说，下一步是什么", en: "What was said, what they think, what comes next"))">\(page.note)</textarea>
        <p class="note-actions"><span class="note-hint">\(keyHint("Ctrl ↵"))</span><span data-draft-state aria-live="polite">\(page.noteKeptAt.map { t("已恢复 \($0) 的草稿", en: "What you typed \($0)") } ?? "")</span>\
        \(Button(t("记下", en: "Write down"), kind: .primary).submit())</p>
        """)
}

/// The contacts under each other, each with the ways to reach them.
func contactList(_ contacts: [CustomerRecordPage.Contact], _ context: ViewContext) -> HTML {
    guard !contacts.isEmpty else { return #"<p class="fact-none">—</p>"# }
    return """
        <ul class="contacts">\(contacts.map { contact($0, context) })</ul>
        """
}

private func contact(_ contact: CustomerRecordPage.Contact, _ context: ViewContext) -> HTML {
    let ways = contact.phones + [contact.email].compactMap { $0 }
    return """
        <li class="contact">\(initial(of: contact.name.mask))<span><b>\(contact.name.html(context))</b> <span class="quiet">\(contact.position)</span>\
        \(ways.map { #"<span class="contact-phone">\#($0.html(context))</span>"# as HTML })\
        \(contact.facts.map { #"<span class="contact-fact"><span class="quiet">\#($0.name)</span> \#($0.value.html(context))</span>"# as HTML })\
        \(contact.consent.map { #"<a class="contact-fact text-link" href="\#($0.address)">\#($0.words)</a>"# as HTML })</span></li>
        """
}

private func earlierLink(_ address: Address, _ t: Words) -> HTML {
    """
    <p><a class="text-link" href="\(address)">\(t("更早的动态", en: "Earlier"))</a></p>
    """
}

private func originsLink(_ address: Address, _ t: Words) -> HTML {
    """
    <p><a class="text-link" href="\(address)">\(t("看每一项是谁、何时填的", en: "Show who wrote each field, and when"))</a></p>
    """
}

private func absorbedList(_ page: CustomerRecordPage, _ t: Words) -> HTML {
    let items = page.absorbed.map { absorbed in
        """
        <li><a class="text-link" href="\(absorbed.address)" translate="no">\(absorbed.name)</a> <span class="quiet">\(absorbed.number)</span></li>
        """ as HTML
    }
    return section(t("并入的档案", en: "Merged into this"), "<ul class=\"absorbed\">\(items)</ul>")
}

private func mergeLink(_ page: CustomerRecordPage, _ t: Words) -> HTML {
    """
    <p class="record-end">\(Button(t("合并重复档案", en: "Merge a duplicate"), icon: .gitCompare, kind: .quiet).link(to: "/merge?kept=\(page.number)"))</p>
    """
}

/// Asks why, without a script.
private func release(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let reason = Field(
        name: "reason", label: t("原因", en: "Reason"), control: .line(charactersMax: PoolStore.reasonCharactersMax), isRequired: true, isWide: true,
        idSuffix: "-release")
    return """
        <p class="record-end">\(Button(t("放回公海", en: "Release into the pool"), icon: .waves, kind: .quiet).opening("release-customer"))</p>
        \(dialog(id: "release-customer", t("放回公海？", en: "Release it into the pool?"), t, postForm(
            to: "/customers/\(page.number)/release", context,
            """
            <p>\(t("之后由同事领取；原因记入档案。", en: "A colleague may claim it then; the reason is kept in the archive."))</p>
            \(versionField(page.version))\(reason.html(t))
            <p class="form-actions">\(Button(t("放回", en: "Release"), icon: .waves, kind: .primary).submit())</p>
            """)))
        """
}

/// Two steps, without a script: the button opens the question.
private func deletion(_ page: CustomerRecordPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <p class="record-end">\(Button(t("删除草稿", en: "Delete this draft"), icon: .trash, kind: .quiet).opening("delete-draft"))</p>
        \(dialog(id: "delete-draft", t("删除这份草稿？", en: "Delete this draft?"), t, """
            <p>\(t("先放入回收站，\(TrashStore.daysKept) 天内可以恢复，之后彻底删除；编号不再使用。", en: "It goes to the trash and can be brought back for \(TrashStore.daysKept) days; its number is not used again."))</p>
            \(act("delete", Button(t("删除", en: "Delete"), icon: .trash, kind: .danger), page, context))
            """))
        """
}
