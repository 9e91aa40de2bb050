import Database

/// The statements behind a list: each walks an index that is in the order asked for and stops at the end of the page,
/// or sorts the few customers that are in question at all.
struct OrderedList {
    /// Departments whose lists are merged by index; a wider reach is read as one set.
    private static let mergedDepartmentCountMax = 24

    /// A stretch of the order: its conditions, and whether every customer in it has the same value.
    struct Stretch {
        let condition: SQL
        let isOneValue: Bool
    }

    let reach: Reach
    /// What narrows it.
    let query: CustomerQuery
    /// The query's order or its reverse.
    let order: CustomerOrder
    /// A table `id` of the only customers in question; nil where they are too many to be sorted.
    let few: SQL?
    /// From which days are counted back.
    let today: CalendarDate
    /// Whether the index tells of the customer `c` among the few as it is now; nil where that is not known.
    var told: SQL?

    /// The same list from its other end.
    var reversed: OrderedList { OrderedList(reach: reach, query: query, order: order.reversed, few: few, today: today, told: told) }

    /// From the customers of a table with the column `id`, each fetched by its key; from all when nil. A condition follows.
    static func among(_ ids: SQL?) -> SQL {
        ids.map { "FROM (\($0)) t CROSS JOIN customers c WHERE c.id = t.id AND" } ?? "FROM customers c WHERE"
    }

    /// The stretches that follow a place: the rest of the customers of its value, then the values behind it.
    func stretches(from cursor: CustomerCursor?) -> [Stretch] {
        guard let cursor else { return [Stretch(condition: "", isOneValue: false)] }
        let rest: SQL = order.isDescending ? " AND c.id < \(cursor.id)" : " AND c.id > \(cursor.id)"
        guard let value = order.value else { return [Stretch(condition: rest, isOneValue: true)] }
        let others: SQL =
            order.isDescending ? " AND \(value) < \(cursor.value)" : " AND \(value) > \(cursor.value)"
        return [
            Stretch(condition: " AND \(value) = \(cursor.value)\(rest)", isOneValue: true),
            Stretch(condition: others, isOneValue: false),
        ]
    }

    /// The places of a stretch in their order: id and value.
    func places(of stretch: Stretch, limit: Int) -> SQL {
        let conditions = conditions(of: stretch)
        guard let parts else {
            return """
                SELECT c.id, \(place)
                \(Self.among(few)) \(reach.condition)\(conditions)
                ORDER BY \(sorting(stretch, by: place, id: "c.id"))
                LIMIT \(limit)
                """
        }
        return merged(parts, conditions, stretch, limit)
    }

    private func conditions(of stretch: Stretch) -> SQL {
        query.conditions(on: today, told: few == nil ? nil : told) + query.bounds(of: order) + stretch.condition
    }

    /// The customers of a stretch in their order: the columns of a summary, then the value.
    func page(of stretch: Stretch, limit: Int) -> SQL {
        let conditions = conditions(of: stretch)
        guard let parts else {
            return """
                SELECT \(CustomerColumns.summaryList), \(place)
                \(Self.among(few)) \(reach.condition)\(conditions)
                ORDER BY \(sorting(stretch, by: place, id: "c.id"))
                LIMIT \(limit)
                """
        }
        return """
            SELECT \(CustomerColumns.summaryList), \(place)
            FROM (\(merged(parts, conditions, stretch, limit))) page
            CROSS JOIN customers c
            WHERE c.id = page.id
            ORDER BY \(sorting(stretch, by: "page.place", id: "page.id"))
            """
    }

    private var place: SQL { order.value ?? "c.id" }

    /// The parts of a reach that an index knows; nil for a reach that is read as one set, and where no index is walked.
    private var parts: [SQL]? { few == nil ? Self.parts(of: reach) : nil }

    /// Whether a walk along an order meets nobody out of reach, because an index knows its parts.
    static func isWalkedWithin(_ reach: Reach) -> Bool { parts(of: reach) != nil }

    private static func parts(of reach: Reach) -> [SQL]? {
        switch reach.width {
        case .own(let person): return ["c.owner_id = \(person)"]
        case .departments(let departments) where (1...mergedDepartmentCountMax).contains(departments.count):
            return departments.map { "c.department_id = \($0)" }
        case .none, .departments, .all, .granted: return nil
        }
    }

    /// Each part's page of ids comes from its index, and the pages are merged.
    private func merged(_ parts: [SQL], _ conditions: SQL, _ stretch: Stretch, _ limit: Int) -> SQL {
        let lists = parts.map { part -> SQL in
            """
            SELECT id, place FROM (
              SELECT c.id AS id, \(place) AS place FROM customers c
              WHERE \(part) AND \(reach.condition)\(conditions)
              ORDER BY \(sorting(stretch, by: place, id: "c.id"))
              LIMIT \(limit)
            ) one
            """
        }
        return """
            SELECT id, place FROM (\(SQL.joined(lists, separator: " UNION ALL "))) part
            ORDER BY \(sorting(stretch, by: "place", id: "id"))
            LIMIT \(limit)
            """
    }

    private func sorting(_ stretch: Stretch, by value: SQL, id: SQL) -> SQL {
        let isByID = stretch.isOneValue || order.key == .entered
        return switch (isByID, order.isDescending) {
        case (true, true): "\(id) DESC"
        case (true, false): id
        case (false, true): "\(value) DESC, \(id) DESC"
        case (false, false): "\(value), \(id)"
        }
    }
}
