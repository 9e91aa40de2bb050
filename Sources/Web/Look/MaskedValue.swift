/// A private value shown in part, with the way to uncover it for a stated reason.
struct MaskedValue: Sendable {
    /// What may be shown, such as 138****0000.
    var mask: String
    /// Where the reason is posted to uncover it; nil when the reader may not.
    var uncover: Address?
    /// Different for each masked value on a page.
    var id: String

    func html(_ context: ViewContext) -> HTML {
        guard let uncover else { return #"<span class="masked">\#(mask)</span>"# }
        let t = context.t
        return """
            <span class="masked">\(mask)</span>\
            <button class="icon-button masked-open" type="button" popovertarget="\(id)">\
            \(Icon.eye.html(label: t("查看完整内容", en: "Uncover")))</button>\
            \(dialog(id: id, t("查看完整内容", en: "Uncover"), t, reasonForm(uncover, context)))
            """
    }

    private func reasonForm(_ uncover: Address, _ context: ViewContext) -> HTML {
        let t = context.t
        let reason = Field(
            name: "reason", label: t("为什么要看", en: "Why you need it"), control: .line(charactersMax: 200), isRequired: true,
            hint: t("原因、时间和您的姓名会记入留痕", en: "Your name, the time and the reason are recorded in the trail"),
            idSuffix: "-\(id)")
        return postForm(
            to: uncover, context,
            """
            \(reason.html(t))<p class="dialog-actions">\(Button(t("记录并查看", en: "Record and uncover"), kind: .primary).submit())</p>
            """)
    }
}
