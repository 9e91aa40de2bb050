import Database

extension Migration {
    /// Keys, counters, policies, people, departments.
    static let people = Migration("0010-people") { engine in
        [
            """
            CREATE TABLE archive_keys (
              name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 60),
              wrapped \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE counters (
              name TEXT NOT NULL PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 60),
              last INTEGER NOT NULL CHECK (last >= 0)
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE policies (
              id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
              version INTEGER NOT NULL,
              sealed \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE departments (
              id \(engine.identity),
              parent_id INTEGER REFERENCES departments (id),
              name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
              is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1))
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE people (
              id \(engine.identity),
              login TEXT NOT NULL UNIQUE CHECK (length(login) BETWEEN 1 AND 60),
              role TEXT NOT NULL CHECK (role IN (
                'salesperson', 'manager', 'executive', 'clerk', 'service', 'auditor', 'administrator')),
              department_id INTEGER REFERENCES departments (id),
              sealed_name \(engine.bytes) NOT NULL,
              password_hash TEXT NOT NULL,
              password_changed_at INTEGER NOT NULL,
              must_change_password INTEGER NOT NULL DEFAULT 0 CHECK (must_change_password IN (0, 1)),
              old_password_hashes TEXT NOT NULL DEFAULT '',
              disabled_at INTEGER,
              is_demonstration INTEGER NOT NULL DEFAULT 0 CHECK (is_demonstration IN (0, 1)),
              created_at INTEGER NOT NULL
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE sessions (
              id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 43),
              public_id INTEGER NOT NULL UNIQUE,
              person_id INTEGER NOT NULL REFERENCES people (id),
              channel TEXT NOT NULL CHECK (channel IN ('web', 'api')),
              created_at INTEGER NOT NULL,
              last_seen_at INTEGER NOT NULL,
              expires_at INTEGER NOT NULL,
              sealed_origin \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX sessions_person ON sessions (person_id)",
            "CREATE INDEX sessions_expiry ON sessions (expires_at)",
            """
            CREATE TABLE sign_in_failures (
              id \(engine.identity),
              subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 80),
              at INTEGER NOT NULL
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX sign_in_failures_subject ON sign_in_failures (subject, at)",
        ]
    }
}
