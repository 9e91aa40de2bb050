import Archive

/// A customer as one line of a list.
struct CustomerRow: Sendable {
    /// What stands in one column, and from which width.
    struct Cell: Sendable {
        var column: ListColumn
        var rank: Int
        var content: HTML
    }

    var number: String
    var name: String
    /// What stands behind the name, in the order of the columns.
    var cells: [Cell]
    /// The list with this customer beside it.
    var peek: Address
    var isPeeked = false

    var address: Address { "/customers/\(number)" }

    func html(_ t: Words) -> HTML {
        """
        <tr data-row\(if: isPeeked, #" aria-selected="true""#)>\(rowBox(value: number, label: t("选择\(name)", en: "Select \(name)")))
        <th scope="row" class="cell-name" translate="no"><a href="\(address)" data-open>\(name)</a>\(peekLink(t))</th>
        \(cells.map(\.html))</tr>
        """
    }

    private func peekLink(_ t: Words) -> HTML {
        """
        <a class="peek-link" href="\(peek)" data-peek hx-get="\(peek)" title="\(t("速览", en: "Peek"))">\
        \(Icon.panelRight.html(label: t("速览\(name)", en: "Peek at \(name)")))</a>
        """
    }
}

extension CustomerRow.Cell {
    fileprivate var html: HTML {
        """
        <td class="rank-\(rank)\(if: !look.isEmpty, " \(look)")">\(content)</td>
        """
    }

    /// How the column looks, by the class of its cells.
    private var look: String {
        switch column {
        case .number: "cell-number"
        case .level: "cell-level"
        case .industry: "cell-long"
        case .updated, .created: "cell-time"
        default: ""
        }
    }
}
