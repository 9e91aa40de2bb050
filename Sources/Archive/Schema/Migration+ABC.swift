import Database

extension Migration {
    /// Rankings of customers and the levels that they propose; the points of the parts are sealed, their sum orders the rows.
    static let abc = Migration("0230-abc") { engine in
        [
            """
            CREATE TABLE abc_runs (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER REFERENCES people (id),
              origin TEXT NOT NULL CHECK (length(origin) <= 200),
              state TEXT NOT NULL CHECK (state IN ('scoring', 'ranking', 'proposed', 'confirming', 'stopped')),
              day TEXT NOT NULL CHECK (length(day) = 10),
              customer_count INTEGER NOT NULL CHECK (customer_count >= 0),
              done_count INTEGER NOT NULL DEFAULT 0 CHECK (done_count >= 0),
              last_key INTEGER NOT NULL DEFAULT 0,
              last_id INTEGER NOT NULL DEFAULT 0,
              confirmed_by INTEGER,
              confirmed_from TEXT CHECK (length(confirmed_from) <= 200),
              effective_on TEXT CHECK (length(effective_on) = 10),
              created_at INTEGER NOT NULL,
              updated_at INTEGER NOT NULL,
              sealed_policy \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX abc_runs_person ON abc_runs (person_id, id)",
            "CREATE INDEX abc_runs_working ON abc_runs (state, id)",
            """
            CREATE TABLE abc_proposals (
              run_id INTEGER NOT NULL REFERENCES abc_runs (id) ON DELETE CASCADE,
              customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
              sort_key INTEGER NOT NULL,
              place INTEGER,
              proposed TEXT CHECK (proposed IN ('A', 'B', 'C')),
              before TEXT CHECK (before IN ('A', 'B', 'C')),
              is_change INTEGER NOT NULL DEFAULT 0 CHECK (is_change IN (0, 1)),
              state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'decided', 'applied', 'dropped')),
              level TEXT CHECK (level IN ('A', 'B', 'C')),
              decided_by INTEGER,
              decided_at INTEGER,
              effective_on TEXT CHECK (length(effective_on) = 10),
              sealed_score \(engine.bytes) NOT NULL,
              sealed_reason \(engine.bytes),
              PRIMARY KEY (run_id, customer_id)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX abc_proposals_key ON abc_proposals (run_id, sort_key, customer_id)",
            "CREATE INDEX abc_proposals_place ON abc_proposals (run_id, place)",
            "CREATE INDEX abc_proposals_customer ON abc_proposals (customer_id, run_id)",
            "CREATE INDEX abc_proposals_due ON abc_proposals (effective_on, run_id, customer_id) WHERE state = 'decided'",
        ]
    }
}
