import Archive

/// One draft in the list.
struct DraftRow: Sendable {
    var place: DraftPlace
    var keptAt: String
}

func draftsView(_ rows: [DraftRow], _ context: ViewContext) -> HTML {
    let t = context.t
    let title = t("没写完的内容", en: "Not finished yet")
    let lead = t(
        "填了没有提交的表单自动加密保存在这里，只有您自己看得到，\(FormDraft.daysKept) 天后删除",
        en: "Forms that you began and did not send, sealed, for your eyes alone, for \(FormDraft.daysKept) days")
    return shell(
        title: title, place: .desk, context,
        """
        <div class="form-page">\(pageHead(title, lead: lead))\
        <div class="list sheet">\(rows.isEmpty ? nothing(t) : table(rows, context))</div></div>
        """)
}

private func nothing(_ t: Words) -> HTML {
    emptyState(.circleCheck, t("都写完了", en: "All finished"), t("没有未提交的内容。", en: "Nothing waits to be sent."))
}

private func table(_ rows: [DraftRow], _ context: ViewContext) -> HTML {
    let t = context.t
    return Table(
        caption: t("没写完的内容", en: "Not finished yet"),
        columns: [Column(t("表单", en: "Form")), Column(t("保存于", en: "Kept")), Column(t("放弃", en: "Throw away"))],
        rows: rows.map { row in
            let discard = postForm(
                to: "/drafts/discard", context, class: "act",
                """
                \(hiddenInput(("place", row.place.address.text)))\(hiddenInput(("from", "list")))\(Button(t("放弃", en: "Throw away"), kind: .quiet).submit())
                """)
            return """
                <tr><th scope="row"><a class="text-link" href="\(row.place.address)">\(row.place.words(t))</a></th><td>\(row.keptAt)</td>\
                <td class="cell-act">\(discard)</td></tr>
                """
        }
    ).html(t)
}
