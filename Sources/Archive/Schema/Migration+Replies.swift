import Database

extension Migration {
    /// Replies kept for a day, so that a program that sends an act twice does it once.
    static let replies = Migration("0060-replies") { engine in
        [
            """
            CREATE TABLE replies (
              person_id INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
              key_digest TEXT NOT NULL CHECK (length(key_digest) = 64),
              request_digest TEXT NOT NULL CHECK (length(request_digest) = 64),
              claimed_at INTEGER NOT NULL,
              sealed_reply \(engine.bytes),
              PRIMARY KEY (person_id, key_digest)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX replies_claimed ON replies (claimed_at)",
        ]
    }
}
