import Database

extension Migration {
    /// The sealed bytes of files that several nodes use, in parts; empty where one process has a folder for itself.
    static let fileParts = Migration("0110-file-parts") { engine in
        var statements: [SQL] = [
            """
            CREATE TABLE file_parts (
              file_id TEXT NOT NULL CHECK (length(file_id) = 32),
              part INTEGER NOT NULL CHECK (part >= 0),
              at INTEGER NOT NULL,
              bytes \(engine.bytes) NOT NULL,
              PRIMARY KEY (file_id, part)
            ) \(engine.tableOptions)
            """,
            "CREATE INDEX file_parts_at ON file_parts (at)",
        ]
        // Sealed bytes do not get smaller.
        if engine == .postgres { statements.append("ALTER TABLE file_parts ALTER COLUMN bytes SET STORAGE EXTERNAL") }
        return statements
    }
}
