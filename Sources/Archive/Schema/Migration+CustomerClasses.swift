import Database

extension Migration {
    /// The codes that customers have in fields which the company added, as the built-in dimensions are columns of customers. It is filled with
    /// the search index, which the program builds anew after this step.
    static let customerClasses = Migration("0320-customer-classes") { engine in
        [
            """
            CREATE TABLE customer_classes (
              customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
              field_id INTEGER NOT NULL,
              code TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 20),
              PRIMARY KEY (customer_id, field_id, code)
            ) \(engine.tableOptions)
            """
        ]
    }
}
