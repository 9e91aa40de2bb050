/// A customer with the value by which the list is ordered.
struct ListedCustomer {
    let summary: CustomerSummary
    let value: CustomerCursor.Value

    var cursor: CustomerCursor { CustomerCursor(value: value, id: summary.id) }
}

/// What a read of a list from some place on gave.
struct ListStretch {
    /// At most a page of them, in the order of the read.
    private(set) var found: [ListedCustomer]
    /// Where the next read begins; nil when nothing is left.
    let next: CustomerCursor?
    /// How many archives were opened, where the read was broken off before the page was full.
    private(set) var openedCount: Int?

    /// Whether anything is left.
    var goesOn: Bool { next != nil }

    /// A page, and one more where there is one.
    init(_ found: [ListedCustomer], limit: Int) {
        self.found = Array(found.prefix(limit))
        next = found.count > limit ? self.found.last?.cursor : nil
    }

    /// A page that is not full, from a read that was broken off at a place.
    init(_ found: [ListedCustomer], brokenOffAt place: CustomerCursor, openedCount: Int) {
        self.found = found
        next = place
        self.openedCount = openedCount
    }
}

extension CustomerPage {
    init(_ stretch: ListStretch, hasPrevious: Bool) {
        customers = stretch.found.map(\.summary)
        previous = hasPrevious ? stretch.found.first?.cursor ?? stretch.next : nil
        next = stretch.next
        openedCount = stretch.openedCount
    }

    /// A page that was read from its end.
    init(backwards stretch: ListStretch) {
        customers = stretch.found.reversed().map(\.summary)
        previous = stretch.next
        next = stretch.found.first?.cursor ?? stretch.next
        openedCount = stretch.openedCount
    }
}
