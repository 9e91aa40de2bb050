import Database

extension Migration {
    /// One index for all orders of a person's customers and one for those of a department's, in the place of nine.
    ///
    /// Both hold what their customers are ordered by, the department's what they are narrowed by too, so that a list is put in order without
    /// reading a customer; each index costs every new customer a page of the log.
    static let reachOrders = Migration("0100-reach-orders") { _ in
        [
            "DROP INDEX customers_owner_updated",
            "DROP INDEX customers_owner_orders",
            "DROP INDEX customers_department_updated",
            "DROP INDEX customers_department_by_state",
            "DROP INDEX customers_department_by_owner",
            "DROP INDEX customers_department_by_tier",
            "DROP INDEX customers_department_by_lifecycle",
            "DROP INDEX customers_department_by_region",
            "DROP INDEX customers_department_by_industry",
            """
            CREATE INDEX customers_owner_orders
            ON customers (owner_id, updated_at, id, state, value_tier, lifecycle, region, industry, abc_level)
            """,
            """
            CREATE INDEX customers_department_orders
            ON customers (
              department_id, updated_at, id, state, owner_id, value_tier, lifecycle, region, industry, abc_level, kind, intent,
              need_type, channel, staff_band)
            """,
        ]
    }
}
