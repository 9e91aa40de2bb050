import Database

/// The schema of the ledger.
public enum LedgerMigrations {
    /// Steps to run before a `LedgerStore` is used, in order.
    public static let all: [Migration] = [ledger, nodeHeads]

    /// Which node signed a head, so that each knows which of them its own file must hold; empty where one process has the ledger for itself.
    private static let nodeHeads = Migration("0111-node-heads") { _ in
        ["ALTER TABLE ledger_heads ADD COLUMN node TEXT NOT NULL DEFAULT '' CHECK (length(node) <= 64)"]
    }

    private static let ledger = Migration("0001-ledger") { engine in
        [
            """
            CREATE TABLE ledger_entries (
                idx INTEGER PRIMARY KEY CHECK (idx >= 0),
                at INTEGER NOT NULL,
                actor_id INTEGER,
                actor_role TEXT NOT NULL CHECK (length(actor_role) <= 64),
                origin TEXT NOT NULL CHECK (length(origin) <= 256),
                kind TEXT NOT NULL CHECK (length(kind) <= 64),
                subject_kind TEXT CHECK (length(subject_kind) <= 64),
                subject_id INTEGER,
                batch INTEGER,
                body \(engine.bytes),
                commitment \(engine.bytes) NOT NULL CHECK (length(commitment) = 32),
                leaf_hash \(engine.bytes) NOT NULL CHECK (length(leaf_hash) = 32)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX ledger_entries_by_subject ON ledger_entries (subject_kind, subject_id, idx)",
            "CREATE INDEX ledger_entries_by_actor ON ledger_entries (actor_id, at, idx)",
            "CREATE INDEX ledger_entries_by_kind ON ledger_entries (kind, at, idx)",
            "CREATE INDEX ledger_entries_by_time ON ledger_entries (at, idx)",
            """
            CREATE TABLE ledger_nodes (
                level INTEGER NOT NULL CHECK (level >= 8),
                position INTEGER NOT NULL CHECK (position >= 0),
                hash \(engine.bytes) NOT NULL CHECK (length(hash) = 32),
                PRIMARY KEY (level, position)
            ) \(engine.tableOptions)
            """,
            """
            CREATE TABLE ledger_state (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                size INTEGER NOT NULL CHECK (size >= 0),
                frontier \(engine.bytes) NOT NULL
            ) \(engine.tableOptions)
            """,
            """
            INSERT INTO ledger_state (id, size, frontier) VALUES (1, 0, \([UInt8](repeating: 0, count: 8)))
            """,
            """
            CREATE TABLE ledger_heads (
                size INTEGER NOT NULL CHECK (size >= 0),
                at INTEGER NOT NULL,
                note TEXT NOT NULL,
                PRIMARY KEY (size, at)
            ) \(engine.tableOptions)
            """,
        ]
    }
}
