import Database

extension Migration {
    /// The orders of a list: an index for each in every department and in the whole archive. One person's customers are few enough to be
    /// put in order from one index that holds all they are ordered by.
    ///
    /// The expressions stand word for word in the statements of lists.
    static let customerOrders = Migration("0080-customer-orders") { _ in
        let state: SQL = "(CASE state WHEN 'draft' THEN 1 WHEN 'returned' THEN 2 WHEN 'pending' THEN 3 ELSE 4 END)"
        let owner: SQL = "(COALESCE(owner_id, 0))"
        let tier: SQL = """
            (CASE value_tier WHEN 'strategic' THEN 4 WHEN 'key' THEN 3 WHEN 'ordinary' THEN 2 WHEN 'potential' THEN 1 ELSE 0 END)
            """
        let lifecycle: SQL = "(CASE lifecycle WHEN 'potential' THEN 1 WHEN 'won' THEN 2 WHEN 'at_risk' THEN 3 ELSE 4 END)"
        let region: SQL = "(COALESCE(region, ''))"
        let industry: SQL = "(COALESCE(industry, ''))"
        return [
            "CREATE INDEX customers_by_state ON customers (\(state), id)",
            "CREATE INDEX customers_by_owner ON customers (\(owner), id)",
            "CREATE INDEX customers_by_tier ON customers (\(tier), id)",
            "CREATE INDEX customers_by_lifecycle ON customers (\(lifecycle), id)",
            "CREATE INDEX customers_by_region ON customers (\(region), id)",
            "CREATE INDEX customers_by_industry ON customers (\(industry), id)",
            "CREATE INDEX customers_department_by_state ON customers (department_id, \(state), id)",
            "CREATE INDEX customers_department_by_owner ON customers (department_id, \(owner), id)",
            "CREATE INDEX customers_department_by_tier ON customers (department_id, \(tier), id)",
            "CREATE INDEX customers_department_by_lifecycle ON customers (department_id, \(lifecycle), id)",
            "CREATE INDEX customers_department_by_region ON customers (department_id, \(region), id)",
            "CREATE INDEX customers_department_by_industry ON customers (department_id, \(industry), id)",
            """
            CREATE INDEX customers_owner_orders
            ON customers (owner_id, state, value_tier, lifecycle, region, industry, abc_level, id)
            """,
        ]
    }
}
