/// The first step: the file, and the imports there were before.
struct ImportUploadPage: Sendable {
    struct Batch: Sendable {
        var fileName: String
        var person: String
        var time: String
        /// Such as "已入档 · 1,186 行".
        var outcome: String
        var address: Address
    }

    /// Why the file was refused, and what would do.
    var refusal: String?
    var batches: [Batch]
    var pager: Pager
}

func importUploadView(_ page: ImportUploadPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return shell(
        title: t("导入", en: "Import"), place: .imports, context,
        """
        <div class="form-page">\(pageHead(t("导入客户表格", en: "Import customers"), lead: t("先预演，再入档；整批可以撤销。", en: "A dry run first; the whole batch can be undone.")))
        \(importSteps(current: 0, t))\(page.refusal.map { Banner(kind: .refusal, title: $0).html })
        \(postForm(to: "/import", context, class: "form", takesFiles: true, """
            \(fileDrop(name: "file", title: t("选择或拖入表格", en: "Choose or drop a spreadsheet"),
                hint: t(".xlsx、.xls、.csv，不超过 100 MB；编码自动识别", en: ".xlsx, .xls or .csv up to 100 MB; the encoding is recognised"),
                accept: ".xlsx,.xls,.csv"))
            <p class="form-actions">\(Button(t("上传", en: "Upload"), icon: .upload, kind: .primary).submit())</p>
            """))
        \(if: !page.batches.isEmpty, section(t("以往批次", en: "Earlier imports"), batches(page, t)))</div>
        """)
}

private func batches(_ page: ImportUploadPage, _ t: Words) -> HTML {
    """
    <ul class="slips slips-quiet">\(page.batches.map { batch in """
        <li class="slip"><a class="slip-link" href="\(batch.address)">\(batch.fileName)</a><span class="slip-reason">\(batch.outcome)</span>\
        <span class="slip-since">\(batch.person) · \(batch.time)</span></li>
        """ as HTML })</ul>\(if: page.pager.previous != nil || page.pager.next != nil, page.pager.html(t))
    """
}
