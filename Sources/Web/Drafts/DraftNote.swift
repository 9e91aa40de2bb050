import Archive

/// What a form whose unsent text is kept says about that.
struct DraftNote: Sendable {
    var place: DraftPlace
    /// When the text that stands in the form was kept, in words; nil where the form holds none.
    var keptAt: String?

    /// Says above the form that it holds what was typed before, and offers to throw it away.
    func html(_ context: ViewContext) -> HTML {
        guard let keptAt else { return .empty }
        let t = context.t
        let discard = postForm(
            to: "/drafts/discard", context, class: "act",
            """
            \(hiddenInput(("place", place.address.text)))\(Button(t("放弃这些内容", en: "Throw it away"), kind: .quiet).submit())
            """)
        return Banner(kind: .info, title: t("已恢复 \(keptAt) 没有提交的内容", en: "This is what you had typed and not sent, \(keptAt)"), body: discard).html
    }
}

extension FormDraft {
    /// The fields of the form, as its writer typed them.
    ///
    /// - Throws: `FormError` for what no browser sends.
    func form(_ sight: Sight) throws -> Form { try Form(urlencoded: Array(sight.text(text).utf8)) }
}
