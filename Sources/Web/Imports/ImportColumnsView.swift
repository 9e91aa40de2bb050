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
        /// How sure the guess is, such as "按表头猜的"; nil when a person chose.
        var guess: String?
    }

    var fileName: String
    /// Such as "“客户” 表，第 3 行是表头，1,203 行数据".
    var summary: String
    var columns: [Column]
    var address: Address
}

func importColumnsView(_ page: ImportColumnsPage, _ context: ViewContext) -> HTML {
    let t = context.t
    let table = Table(
        caption: t("列的对应", en: "Columns"),
        columns: [
            .init(t("列", en: "Column")), .init(t("样例", en: "Samples"), rank: 2), .init(t("档案字段", en: "Field")),
            .init(t("依据", en: "Why"), rank: 2),
        ],
        rows: page.columns.map(columnRow(t)))
    return shell(
        title: t("对列", en: "Columns"), place: .imports, context,
        """
        \(pageHead(t("核对列的对应", en: "Match the columns"), lead: "\(page.fileName) · \(page.summary)"))
        \(importSteps(current: 1, t))
        \(postForm(to: page.address, context, class: "form sheet list", """
            \(table.html(t))<div class="form-actions">\(Button(t("预演", en: "Dry run"), icon: .arrowRight, kind: .primary).submit())
            <span class="quiet">\(t("下次同样表头自动沿用", en: "Remembered for the same headings"))</span></div>
            """))
        """)
}

private func columnRow(_ t: Words) -> (ImportColumnsPage.Column) -> HTML {
    { column in
        """
        <tr><th scope="row"><span class="quiet">\(column.letter)</span> \(column.heading)</th>
        <td class="rank-2 quiet">\(column.samples.map { "<span class=\"sample\">\($0)</span>" as HTML })</td>
        <td class="cell-field">\(column.field.html(t))</td><td class="rank-2 quiet">\(column.guess)</td></tr>
        """
    }
}
