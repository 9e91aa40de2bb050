/// The second step: which column of the file is which field of the archive.
struct ImportColumnsPage: Sendable {
    struct Column: Sendable {
        /// Where it stands in the file, such as "C".
        var letter: String
        var heading: String
        /// Some of its values, as they are in the file.
        var samples: [String]
        /// The field guessed or chosen.
        var field: Field
        /// How sure the guess is, such as "按表头".
        var guess: String
    }

    var fileName: String
    /// Such as "“客户” 表，第 3 行是表头，1,203 行数据".
    var summary: String
    /// Which sheet of the file is read, and where its header stands.
    var place: [Field]
    var columns: [Column]
    /// Why this cannot be imported as it stands, or why the last dry run broke off.
    var refusal: String?
    /// Which state of the import the answers are about.
    var version: Int
    var address: Address
}

func importColumnsView(_ page: ImportColumnsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let problems = (page.place + page.columns.map(\.field)).compactMap(\.problem)
    return shell(
        title: t("对列", en: "Columns"), place: .imports, context,
        """
        \(pageHead(t("核对列的对应", en: "Match the columns"), lead: "\(page.fileName) · \(page.summary)"))
        \(importSteps(current: 1, t))\(page.refusal.map { Banner(kind: .refusal, title: $0).html })\(problemSummary(problems, t))
        \(placeForm(page, context))
        \(postForm(to: "\(page.address)/columns", context, class: "form sheet list", """
            \(importVersion(page.version))\(columnTable(page, t).html(t))
            <div class="form-actions">\(Button(t("预演", en: "Dry run"), icon: .arrowRight, kind: .primary).submit())
            <span class="quiet">\(t("下次同样表头自动沿用", en: "Remembered for the same headings"))</span></div>
            """))
        \(discardForm(page.address, context))
        """)
}

/// The version that a form's answers are about.
func importVersion(_ version: Int) -> HTML {
    """
    <input type="hidden" name="version" value="\(version)">
    """
}

/// The way to throw an import away before anything was filed.
func discardForm(_ address: Address, _ context: ViewContext) -> HTML {
    postForm(
        to: "\(address)/discard", context, class: "act",
        Button(context.t("不导入了，丢弃这个文件", en: "Do not import; discard the file"), icon: .trash, kind: .quiet).submit())
}

private func placeForm(_ page: ImportColumnsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    return """
        <details class="import-place"\(if: page.place.contains { $0.error != nil }, " open")>
        <summary>\(t("换工作表或表头行", en: "Another sheet or header row"))</summary>
        \(postForm(to: "\(page.address)/sheet", context, class: "form", """
            \(importVersion(page.version))\(page.place.map { $0.html(t) })
            <p class="form-actions">\(Button(t("重新读取", en: "Read again"), icon: .refreshCw).submit())</p>
            """))</details>
        """
}

private func columnTable(_ page: ImportColumnsPage, _ t: Words) -> Table {
    Table(
        caption: t("列的对应", en: "Columns"),
        columns: [
            .init(t("列", en: "Column")), .init(t("样例", en: "Samples"), rank: 2), .init(t("档案字段", en: "Field")),
            .init(t("依据", en: "Why"), rank: 2),
        ],
        rows: page.columns.map { columnRow($0, t) })
}

private func columnRow(_ column: ImportColumnsPage.Column, _ t: Words) -> HTML {
    """
    <tr><th scope="row"><span class="quiet">\(column.letter)</span> \(column.heading)</th>
    <td class="rank-2 quiet">\(column.samples.map { "<span class=\"sample\">\($0)</span>" as HTML })</td>
    <td class="cell-field">\(column.field.html(t))</td><td class="rank-2 quiet">\(column.guess)</td></tr>
    """
}
