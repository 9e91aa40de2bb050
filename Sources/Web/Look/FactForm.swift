/// One field of an archive being changed in place: Enter keeps, Escape leaves it as it was.
struct FactForm: Sendable {
    var field: Field
    /// Why it is changed; nil for a field that nobody asks about.
    var reason: Field?
    /// Where the form is posted.
    var action: Address
    /// Where the field is found as it was.
    var cancel: Address
    /// The version of the archive that is being changed, so that a newer one is not overwritten.
    var version: Int

    func html(_ context: ViewContext) -> HTML {
        let t = context.t
        let content: HTML = """
            <input type="hidden" name="version" value="\(version)">\(field.html(t))\(reason?.html(t))
            <span class="fact-form-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit())
            <a class="button button-quiet" href="\(cancel)" data-cancel>\(t("取消", en: "Cancel"))</a></span>
            """
        return """
            <div class="fact fact-open">\(postForm(to: action, context, class: "fact-form", content))</div>
            """
    }
}
