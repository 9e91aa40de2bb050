import Archive

/// The choice of columns behind a button: which, and in what order. A plain form.
struct ColumnChooser: Sendable {
    var layout: ColumnLayout
    /// The fields that the company added.
    var own: OwnFields
    /// The list one comes back to.
    var list: Address

    func html(_ context: ViewContext) -> HTML {
        let t = context.t
        let rows = (layout.columns + ListColumn.offered(own).filter { !layout.columns.contains($0) }).enumerated()
        let form: HTML = postForm(
            to: "/customers/columns", context, class: "filter-form",
            """
            <input type="hidden" name="return" value="\(list)">
            <p class="field-hint filter-actions">\(t("最多 \(ListColumn.countMax) 列，按序号从左到右。", en: "Up to \(ListColumn.countMax) columns, from left to right by number."))</p>
            \(rows.map { row($0.element, place: $0.offset + 1, t) })
            <p class="filter-actions">\(Button(t("保存", en: "Save"), kind: .primary).submit()) \
            \(Button(t("恢复默认", en: "Use the default"), name: "act", value: "reset").submit())</p>
            """)
        return """
            <details class="filter-panel" data-menu><summary class="button button-quiet">\(Icon.settings.html())\
            <span>\(t("列", en: "Columns"))</span></summary>\(form)</details>
            """
    }

    private func row(_ column: ListColumn, place: Int, _ t: Words) -> HTML {
        let label = column.label(t, own)
        return """
            <div class="column-choice"><label class="check"><input type="checkbox" name="show" value="\(column.rawValue)"\
            \(if: layout.columns.contains(column), " checked")><span>\(label)</span></label>
            <input class="input" type="number" min="1" max="\(ListColumn.offered(own).count)" name="\(column.placeField)" value="\(place)" \
            aria-label="\(t("\(label)的序号", en: "Place of \(label)"))"></div>
            """
    }
}
