import Database

extension Migration {
    /// Customers that were deleted and can still be brought back: their rows as they were, with their keys, out of every list and search.
    ///
    /// A later column of `customers` is added here too; a test holds both to the same columns.
    static let trash = Migration("0260-trash") { engine in
        [
            """
            CREATE TABLE trashed_customers (
              id INTEGER NOT NULL PRIMARY KEY,
              number TEXT NOT NULL UNIQUE,
              version INTEGER NOT NULL,
              state TEXT NOT NULL,
              filed_version INTEGER,
              kind TEXT NOT NULL,
              owner_id INTEGER REFERENCES people (id),
              department_id INTEGER REFERENCES departments (id),
              entered_by INTEGER REFERENCES people (id),
              changed_by INTEGER REFERENCES people (id),
              source_person_id INTEGER REFERENCES people (id),
              industry TEXT,
              region TEXT,
              staff_band TEXT,
              revenue_band TEXT,
              size TEXT,
              intent TEXT,
              need_type TEXT,
              value_tier TEXT,
              abc_level TEXT,
              lifecycle TEXT NOT NULL,
              channel TEXT,
              first_contact_on TEXT,
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              import_batch INTEGER,
              is_demonstration INTEGER NOT NULL DEFAULT 0,
              wrapped_key \(engine.bytes) NOT NULL,
              sealed_summary \(engine.bytes) NOT NULL,
              sealed_content \(engine.bytes) NOT NULL,
              trashed_by INTEGER REFERENCES people (id),
              trashed_at INTEGER NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX trashed_customers_time ON trashed_customers (trashed_at, id)",
        ]
    }
}
