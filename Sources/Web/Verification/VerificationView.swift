/// One archive being verified: what was entered or changed, and the two answers.
struct VerificationPage: Sendable {
    var number: String
    var name: String
    var enteredBy: String
    var enteredAt: String
    var version: Int
    /// The filed version beside the changed one; nil for a new archive.
    var comparison: Comparison?
    var parts: [CustomerRecordPage.Part]
    var contacts: [CustomerRecordPage.Contact] = []
    /// Why the reader may not answer; nil when they may.
    var hindrance: String?
    /// The reason for returning it as it was typed, and why it was refused.
    var reason = ""
    var reasonError: String?
    /// Why an answer was not taken.
    var refusal: String?
}

func verificationView(_ page: VerificationPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("核对", en: "Verify"), place: .verification, context,
        """
        <article class="record"><header class="record-head">\(spineLabel(page.number))
        <div class="record-words"><h1 class="page-title" translate="no">\(page.name)</h1>
        <p class="page-lead">\(t("\(page.enteredBy) 录入于 \(page.enteredAt)", en: "Entered by \(page.enteredBy), \(page.enteredAt)"))</p></div></header>
        \(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(staleHint(number: page.number, version: page.version, t))
        <div class="verify-columns"><div>\(page.comparison?.html(t))
        \(page.parts.map { section($0.title, ordinal: $0.ordinal, facts($0.facts, t)) })
        \(section(t("联系人", en: "Contacts"), contactList(page.contacts, context)))</div>
        <div class="verify-answers">\(page.hindrance.map { hindered($0, t) } ?? answers(page, context))</div></div></article>
        """)
}

private func hindered(_ why: String, _ t: Words) -> HTML {
    section(t("我的核对", en: "My check"), "<p>\(why)</p>")
}

private func answers(_ page: VerificationPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let reason = Field(
        name: "reason", label: t("退回原因", en: "Reason for returning it"), control: .lines(rows: 3, charactersMax: 500),
        value: page.reason,
        hint: t("写明哪一项、应怎样改", en: "Say which field and what it should be"), error: page.reasonError)
    let version: HTML = """
        <input type="hidden" name="version" value="\(page.version)">
        """
    return section(
        t("我的核对", en: "My check"),
        """
        \(postForm(to: "/verify/\(page.number)/file", context, class: "verify-file", """
            \(version)\(Button(t("核对无误，归档", en: "Correct: file it"), icon: .stamp, kind: .primary).submit())
            """))
        \(postForm(to: "/verify/\(page.number)/return", context, class: "verify-return", """
            \(version)\(reason.html(t))\(Button(t("退回修改", en: "Return it"), icon: .undo).submit())
            """))
        """)
}
