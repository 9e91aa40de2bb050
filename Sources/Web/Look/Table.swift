/// Rows under a head that stays in sight. `rows` are whole `<tr>` elements, one for each thing.
struct Table: Sendable {
    /// What the table holds, read out before it and not shown.
    var caption: String
    var columns: [Column]
    var rows: [HTML]
    /// Set when each row starts with a box to select it.
    var isSelectable = false
    /// Set when `j`, `k` and `o` walk the rows.
    var isWalkable = false

    func html(_ t: Words) -> HTML {
        """
        <div class="table-frame">
        <table class="table"\(if: isWalkable, " data-walk")>
        <caption class="unseen">\(caption)</caption>
        <thead><tr>\(if: isSelectable, selectAll(t))\(columns.map(\.html))</tr></thead>
        <tbody>\(rows)</tbody>
        </table>
        </div>
        """
    }

    private func selectAll(_ t: Words) -> HTML {
        """
        <th scope="col" class="pick"><input type="checkbox" data-select-all aria-label="\(t("全选本页", en: "Select this page"))"></th>
        """
    }
}

/// The box that selects a row.
func rowBox(value: String, label: String) -> HTML {
    """
    <td class="pick"><input type="checkbox" name="selected" value="\(value)" aria-label="\(label)"></td>
    """
}
