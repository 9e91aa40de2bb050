/// A customer as one line of a list.
struct CustomerRow: Sendable {
    var number: String
    var name: String
    var level: LevelMark?
    var mark: ArchiveMark
    /// Value tier, as a mark.
    var tier: HTML?
    var industry: String
    var region: String
    /// The main contact as the reader may see it, such as *经理.
    var contact: String
    var phone: String
    var owner: String
    var updated: String
    /// The list with this customer beside it.
    var peek: Address
    var isPeeked = false

    var address: Address { "/customers/\(number)" }

    func html(_ t: Words) -> HTML {
        """
        <tr data-row\(if: isPeeked, #" aria-selected="true""#)>\(rowBox(value: number, label: t("选择\(name)", en: "Select \(name)")))
        <th scope="row" class="cell-name" translate="no"><a href="\(address)" data-open>\(name)</a>\(peekLink(t))</th>
        <td class="cell-number rank-2">\(callNumber(number))</td>
        <td class="cell-level">\(level?.html(t))</td>
        <td>\(mark.html(t))</td>
        <td class="rank-4">\(tier)</td>
        <td class="rank-3 cell-long">\(industry)</td>
        <td class="rank-4">\(region)</td>
        <td class="rank-3">\(contact) <span class="quiet">\(phone)</span></td>
        <td class="rank-2">\(person(owner))</td>
        <td class="cell-time">\(updated)</td></tr>
        """
    }

    private func peekLink(_ t: Words) -> HTML {
        """
        <a class="peek-link" href="\(peek)" data-peek hx-get="\(peek)" title="\(t("速览", en: "Peek"))">\
        \(Icon.panelRight.html(label: t("速览\(name)", en: "Peek at \(name)")))</a>
        """
    }
}
