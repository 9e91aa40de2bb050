import Database

/// Which customers a list shows, and in what order; what is empty does not narrow.
public struct CustomerQuery: Hashable, Sendable {
    /// Dimension values, by field; several values of one field are alternatives.
    public var codes: [CustomerField: Set<String>] = [:]
    /// States of the archive.
    public var states: Set<FilingState> = []
    /// Who answers for the customer.
    public var ownerIDs: Set<Person.ID> = []
    /// Further conditions, which hold besides.
    public var filter = CustomerFilter()
    /// In what order.
    public var order = CustomerOrder.newest

    /// Every customer within reach.
    public init() {}

    /// Fields by which a list can be narrowed.
    public static let filterFields: [CustomerField] = [
        .kind, .industry, .region, .intent, .needType, .valueTier, .abcLevel, .lifecycle, .channel, .staffBand,
    ]

    /// Whether nothing narrows it.
    public var isWhole: Bool { codes.values.allSatisfy(\.isEmpty) && states.isEmpty && ownerIDs.isEmpty && filter.isEmpty }

    /// The conditions on the customers table under the alias `c`, each beginning with AND.
    ///
    /// - Parameter told: whether the index that offers the customer `c` tells of it as it is now, so that what its terms say need not be asked
    ///   again; nil where no index offers those who are asked.
    func conditions(on today: CalendarDate, told: SQL? = nil) -> SQL {
        var sql: SQL = ""
        for field in Self.filterFields {
            guard let values = codes[field], !values.isEmpty else { continue }
            sql.append(condition(field, values.sorted()))
        }
        if !states.isEmpty { sql.append(" AND c.state IN \(list: states.sorted { $0.rawValue < $1.rawValue })") }
        if !ownerIDs.isEmpty { sql.append(" AND c.owner_id IN \(list: ownerIDs.sorted())") }
        sql.append(filterConditions(on: today, told: told))
        return sql
    }

    /// Industry and region are hierarchies: a value stands for everything below it.
    private func condition(_ field: CustomerField, _ values: [String]) -> SQL {
        switch field {
        case .industry:
            let below = values.map { value -> SQL in "(c.industry >= \(value) AND c.industry < \(value + "~"))" }
            return " AND (\(SQL.joined(below, separator: " OR ")))"
        case .region:
            let below = values.map { value -> SQL in
                let stem = value.regionStem
                return "(c.region >= \(stem) AND c.region < \(stem + "~"))"
            }
            return " AND (\(SQL.joined(below, separator: " OR ")))"
        default:
            return " AND \(field.column ?? "c.id") IN \(list: values)"
        }
    }
}

extension String {
    /// A region code without the pairs of zeros that stand for "all below".
    var regionStem: String {
        var stem = self[...]
        while stem.count > 2, stem.hasSuffix("00") { stem = stem.dropLast(2) }
        return String(stem)
    }
}
