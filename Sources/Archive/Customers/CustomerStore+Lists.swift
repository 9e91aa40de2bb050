import Database

/// One page of a list of customers.
public struct CustomerPage: Sendable {
    /// The customers, in the order asked for.
    public let customers: [CustomerSummary]
    /// Where the next page begins; nil at the end.
    public let next: CustomerCursor?
}

/// The place of a customer in an ordered list: the value it is ordered by and its id.
public struct CustomerCursor: Hashable, Sendable {
    /// The moment of the last change, for the order by change.
    public let updatedAt: Moment
    /// The customer.
    public let id: Customer.ID

    /// A place by its parts.
    public init(updatedAt: Moment, id: Customer.ID) {
        self.updatedAt = updatedAt
        self.id = id
    }
}

/// How many there are, as far as it was counted.
public struct BoundedCount: Hashable, Sendable {
    /// Counting stops here.
    public static let max = 10_000
    /// How many were counted.
    public let counted: Int
    /// Whether there are more.
    public var isMore: Bool { counted > Self.max }
}

extension CustomerStore {
    /// Most customers on one page.
    public static let pageCountMax = 200
    /// Departments whose lists are merged by index; a wider reach is read as one set.
    private static let mergedDepartmentCountMax = 24

    /// One page of the customers within reach.
    ///
    /// - Parameters:
    ///   - after: the place behind which the page begins.
    ///   - limit: 1 to `pageCountMax`.
    public func list(_ query: CustomerQuery, after: CustomerCursor? = nil, limit: Int = 50) throws -> CustomerPage {
        let limit = min(max(limit, 1), Self.pageCountMax)
        var found = try work.connection.rows(pageSQL(query, after, limit + 1)) { row in
            try CustomerSummary(&row, keys: work.keys)
        }
        let isMore = found.count > limit
        if isMore { found.removeLast() }
        let next = isMore ? found.last.map { CustomerCursor(updatedAt: $0.updatedAt, id: $0.id) } : nil
        return CustomerPage(customers: found, next: next)
    }

    /// How many customers within reach there are, counted as far as `BoundedCount.max`.
    public func count(_ query: CustomerQuery) throws -> BoundedCount {
        let counted = try work.connection.value(
            """
            SELECT count(*) FROM (
              SELECT 1 FROM customers c
              WHERE \(reach.condition)\(query.conditions)
              LIMIT \(BoundedCount.max + 1)) counted
            """, as: Int.self)
        return BoundedCount(counted: counted ?? 0)
    }

    private func pageSQL(_ query: CustomerQuery, _ after: CustomerCursor?, _ limit: Int) -> SQL {
        let rest = query.conditions + beyond(after, query.order)
        let order = Self.order(query.order)
        guard case .departments(let departments) = reach.width,
            (2...Self.mergedDepartmentCountMax).contains(departments.count)
        else {
            return """
                SELECT \(CustomerColumns.summaryList)
                FROM customers c
                WHERE \(reach.condition)\(rest)
                ORDER BY \(order)
                LIMIT \(limit)
                """
        }
        return merged(departments, rest, order, limit)
    }

    /// Each department's ids come from its index already in order and are merged: nothing is sorted.
    private func merged(_ departments: [Department.ID], _ rest: SQL, _ order: SQL, _ limit: Int) -> SQL {
        let parts = departments.map { department -> SQL in
            """
            SELECT c.id AS id, c.updated_at AS updated_at FROM customers c
            WHERE c.department_id = \(department) AND \(reach.condition)\(rest)
            """
        }
        let ids = SQL.joined(parts, separator: " UNION ALL ")
        let outerOrder = order
        return """
            SELECT \(CustomerColumns.summaryList)
            FROM (SELECT id, updated_at FROM (\(ids)) c ORDER BY \(order) LIMIT \(limit)) page
            CROSS JOIN customers c ON c.id = page.id
            ORDER BY \(outerOrder)
            """
    }

    private func beyond(_ after: CustomerCursor?, _ order: CustomerQuery.Order) -> SQL {
        guard let after else { return "" }
        return switch order {
        case .newest: " AND c.id < \(after.id)"
        case .oldest: " AND c.id > \(after.id)"
        case .updated: " AND (c.updated_at, c.id) < (\(after.updatedAt), \(after.id))"
        }
    }

    private static func order(_ order: CustomerQuery.Order) -> SQL {
        switch order {
        case .newest: "c.id DESC"
        case .oldest: "c.id"
        case .updated: "c.updated_at DESC, c.id DESC"
        }
    }
}
