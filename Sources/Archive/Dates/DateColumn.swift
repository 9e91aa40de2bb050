/// All dates of one column, which together tell in which order a person wrote the numbers.
public struct DateColumn: Sendable {
    /// The order that makes every date of the column a day that has come; nil where none or more than one does.
    public let order: DateOrder?
    /// The last day that raises no concern.
    public let today: CalendarDate

    /// Looks at all values; those that are no dates, or name year and month plainly, are no evidence.
    public init(_ values: some Sequence<String>, today: CalendarDate) {
        var possible = Set(DateOrder.allCases)
        var hasEvidence = false
        for value in values where value.count <= DateReading.charactersMax {
            guard let orders = Self.orders(of: value, today: today), !orders.isEmpty else { continue }
            possible.formIntersection(orders)
            hasEvidence = true
        }
        self.order = hasEvidence && possible.count == 1 ? possible.first : nil
        self.today = today
    }

    /// Reads one value in the light of the column.
    public func read(_ text: String) -> DateReading {
        DateReading.read(text, today: today, order: order)
    }

    private static func orders(of value: String, today: CalendarDate) -> Set<DateOrder>? {
        guard let candidates = try? DateReading.candidates(value, today: today) else { return nil }
        return candidates.orders(upTo: today)
    }
}
