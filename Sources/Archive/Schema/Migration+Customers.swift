import Database

extension Migration {
    /// Customers: coded facts as plain columns, everything private sealed.
    static let customers = Migration("0020-customers") { engine in
        [
            """
            CREATE TABLE customers (
              id INTEGER NOT NULL PRIMARY KEY,
              number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 1 AND 40),
              version INTEGER NOT NULL CHECK (version >= 1),
              state TEXT NOT NULL CHECK (state IN ('draft', 'pending', 'filed', 'returned')),
              filed_version INTEGER,
              kind TEXT NOT NULL CHECK (kind IN ('company', 'person')),
              owner_id INTEGER REFERENCES people (id),
              department_id INTEGER REFERENCES departments (id),
              entered_by INTEGER REFERENCES people (id),
              changed_by INTEGER REFERENCES people (id),
              source_person_id INTEGER REFERENCES people (id),
              industry TEXT CHECK (length(industry) <= 5),
              region TEXT CHECK (length(region) = 6),
              staff_band TEXT,
              revenue_band TEXT,
              size TEXT CHECK (size IN ('large', 'medium', 'small', 'micro')),
              intent TEXT CHECK (intent IN ('high', 'medium', 'low')),
              need_type TEXT CHECK (need_type IN ('product', 'service', 'support', 'custom')),
              value_tier TEXT CHECK (value_tier IN ('strategic', 'key', 'ordinary', 'potential')),
              abc_level TEXT CHECK (abc_level IN ('A', 'B', 'C')),
              lifecycle TEXT NOT NULL CHECK (lifecycle IN ('potential', 'won', 'at_risk', 'lost')),
              channel TEXT CHECK (length(channel) <= 40),
              first_contact_on TEXT CHECK (length(first_contact_on) = 10),
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              import_batch INTEGER,
              is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1)),
              wrapped_key \(engine.bytes) NOT NULL,
              sealed_summary \(engine.bytes) NOT NULL,
              sealed_content \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX customers_owner ON customers (owner_id, id)",
            "CREATE INDEX customers_department ON customers (department_id, id)",
            "CREATE INDEX customers_updated ON customers (updated_at, id)",
            "CREATE INDEX customers_owner_updated ON customers (owner_id, updated_at, id)",
            "CREATE INDEX customers_department_updated ON customers (department_id, updated_at, id)",
            "CREATE INDEX customers_waiting ON customers (state, department_id, id) WHERE state <> 'filed'",
            "CREATE INDEX customers_changed_by ON customers (changed_by, state, id) WHERE state <> 'filed'",
            "CREATE INDEX customers_import ON customers (import_batch, id) WHERE import_batch IS NOT NULL",
            "CREATE INDEX customers_demonstration ON customers (id) WHERE is_demonstration = 1",
            """
            CREATE TABLE filing_notes (
              customer_id INTEGER NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
              submitted_by INTEGER REFERENCES people (id),
              submitted_at INTEGER,
              decided_by INTEGER REFERENCES people (id),
              decided_at INTEGER,
              sealed_reason \(engine.bytes)
            ) \(engine.tableOptions)
            """,
        ]
    }
}
