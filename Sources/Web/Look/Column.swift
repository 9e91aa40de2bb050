/// The head of a table's column.
struct Column: Sendable {
    enum Order: String, Sendable {
        case ascending
        case descending
    }

    var label: String
    /// Where the list is found sorted by this column; nil when it cannot be.
    var sort: Address?
    /// How the list is sorted by this column now.
    var order: Order?
    var isNumber = false
    /// 1 is always shown, 2 where the list is 640 px wide, 3 from 900 px, 4 from 1,240 px.
    var rank = 1

    init(_ label: String, sort: Address? = nil, order: Order? = nil, isNumber: Bool = false, rank: Int = 1) {
        self.label = label
        self.sort = sort
        self.order = order
        self.isNumber = isNumber
        self.rank = rank
    }

    var html: HTML {
        """
        <th scope="col" class="rank-\(rank)\(if: isNumber, " number")"\(attribute: "aria-sort", order?.rawValue)>\(face)</th>
        """
    }

    private var face: HTML {
        guard let sort else { return "\(label)" }
        return """
            <a class="sort" href="\(sort)">\(label)\(arrow)</a>
            """
    }

    private var arrow: HTML {
        switch order {
        case .ascending: Icon.arrowUp.html()
        case .descending: Icon.arrowDown.html()
        case nil: .empty
        }
    }
}
