import Database

/// Many more customers and entries on a server, beside those that a test entered: sealed like theirs, so that nothing can open them.
///
/// They are like those of the demonstration: in its departments, and nobody of the cast has them.
enum Crowd {
    /// As many customers, and as many entries at least.
    static let count = 6_000

    static func come(to database: Database) async throws {
        try await database.write { connection in
            let customers = try connection.value("SELECT count(*) FROM customers WHERE is_demonstration = 1", as: Int.self) ?? 0
            let entries = try connection.value("SELECT count(*) FROM ledger_entries", as: Int.self) ?? 0
            let statements = Self.customers(times: count / max(customers, 1) + 1) + [Self.entries(times: count / max(entries, 1) + 1)] + Self.kept
            for statement in statements { try connection.execute(statement) }
            // Of this archive alone: a bare ANALYZE goes over the schemas of all tests, and waits for whatever they have locked.
            try connection.execute(
                """
                DO $$ DECLARE name TEXT; BEGIN
                  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP EXECUTE format('ANALYZE %I', name); END LOOP;
                END $$
                """)
        }
    }

    /// A million lies between one and the next, which no number of a test's own reaches.
    private static func customers(times: Int) -> [SQL] {
        let copied: SQL = "(SELECT id FROM customers WHERE is_demonstration = 1)"
        return [
            // On file, because few wait for somebody.
            """
            INSERT INTO customers
            SELECT (jsonb_populate_record(c, jsonb_build_object(
              'id', c.id + 1000000 * k, 'number', c.number || '-' || k, 'state', 'filed', 'is_demonstration', 0))).*
            FROM customers c, generate_series(1, \(times)) k WHERE c.id IN \(copied)
            """,
            """
            INSERT INTO filing_notes
            SELECT (jsonb_populate_record(n, jsonb_build_object('customer_id', n.customer_id + 1000000 * k))).*
            FROM filing_notes n, generate_series(1, \(times)) k WHERE n.customer_id IN \(copied)
            """,
            """
            INSERT INTO customer_tokens
            SELECT (jsonb_populate_record(t, jsonb_build_object('customer_id', t.customer_id + 1000000 * k))).*
            FROM customer_tokens t, generate_series(1, \(times)) k WHERE t.customer_id IN \(copied)
            """,
            """
            INSERT INTO customer_classes
            SELECT (jsonb_populate_record(k, jsonb_build_object('customer_id', k.customer_id + 1000000 * n))).*
            FROM customer_classes k, generate_series(1, \(times)) n WHERE k.customer_id IN \(copied)
            """,
            // Every customer of the crowd is behind the others in whichever ranking its original is.
            """
            INSERT INTO abc_proposals
            SELECT (jsonb_populate_record(p, jsonb_build_object('customer_id', p.customer_id + 1000000 * k, 'place', p.place + 1000 * k))).*
            FROM abc_proposals p, generate_series(1, \(times)) k WHERE p.customer_id IN \(copied)
            """,
        ]
    }

    /// Views, bulk edits, rankings, handovers and merges of one person who has been here for long.
    private static let kept: [SQL] = [
        """
        INSERT INTO saved_views (id, owner_id, sharing, created_at, sealed)
        SELECT 1000000 + k, (SELECT max(id) FROM people), 'own', 0, '' FROM generate_series(1, 6000) k
        """,
        """
        INSERT INTO bulk_edits (id, person_id, origin, state, customer_count, created_at, updated_at, sealed_change)
        SELECT 1000000 + k, (SELECT max(id) FROM people), 'web', 'done', 1, 0, 0, '' FROM generate_series(1, 6000) k
        """,
        """
        INSERT INTO handovers (id, from_person_id, to_person_id, by_person_id, customer_count, view_count, at, sealed_reason)
        SELECT 1000000 + k, p, p, p, 1, 0, 0, '' FROM (SELECT max(id) AS p FROM people) one, generate_series(1, 6000) k
        """,
        """
        INSERT INTO policy_versions (document, number, revision, base, drafted_at, approved_at, sealed)
        SELECT 2, 1000 + k, 1, 1, 0, 0, '' FROM generate_series(1, 6000) k
        """,
        """
        INSERT INTO merges (id, kept_id, absorbed_id, version_before, version_after, at, sealed_reason)
        SELECT 1000000 + k, 1000000 + k, 2000000 + k, 1, 2, 0, '' FROM generate_series(1, 6000) k
        """,
        """
        INSERT INTO access_requests (id, person_id, customer_id, state, days, asked_at, until, sealed_purpose)
        SELECT 1000000 + k, p, c, CASE WHEN k % 100 = 0 THEN 'asked' ELSE 'granted' END, 7, 0, 1, ''
        FROM (SELECT max(id) AS p FROM people) one, (SELECT max(id) AS c FROM customers) other, generate_series(1, 6000) k
        """,
        """
        INSERT INTO abc_runs (id, person_id, origin, state, day, customer_count, created_at, updated_at, sealed_policy)
        SELECT 1000000 + k, (SELECT max(id) FROM people), 'web', 'proposed', '2026-03-02', 1, 0, 0, '' FROM generate_series(1, 6000) k
        """,
    ]

    private static func entries(times: Int) -> SQL {
        """
        INSERT INTO ledger_entries
        SELECT (jsonb_populate_record(e, jsonb_build_object('idx', e.idx + 1000000 * k, 'subject_id', e.subject_id + 1000000 * k))).*
        FROM ledger_entries e, generate_series(1, \(times)) k
        """
    }
}
