import Database

extension Migration {
    /// Who asked to read a customer that is out of reach, why and for how long, and what was decided (F2).
    static let access = Migration("0300-access") { engine in
        [
            """
            CREATE TABLE access_requests (
              id INTEGER NOT NULL PRIMARY KEY,
              person_id INTEGER NOT NULL REFERENCES people (id),
              customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
              state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'ended')),
              days INTEGER NOT NULL CHECK (days >= 1),
              asked_at INTEGER NOT NULL,
              decided_by INTEGER REFERENCES people (id),
              decided_at INTEGER,
              until INTEGER,
              sealed_purpose \(engine.bytes) NOT NULL,
              sealed_reason \(engine.bytes)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX access_requests_person ON access_requests (person_id, id)",
            "CREATE INDEX access_requests_asked ON access_requests (id) WHERE state = 'asked'",
            "CREATE INDEX access_requests_customer ON access_requests (customer_id, id)",
        ]
    }
}
