import GRDB

/// How every connection to a SQLite file is set up.
enum SQLiteConfiguration {
    /// Pages in the log after which the writer moves them into the main file (4 KiB each).
    static let checkpointPages = 4_000
    /// Length of the log with room for the commit that fills it: a frame is a page of 4 KiB and 24 bytes.
    static let logBytes = (checkpointPages + 1_000) * (4_096 + 24)

    static func make(_ options: Database.Options) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = options.isReadOnly
        configuration.maximumReaderCount = options.readerCount
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.label = "kedang"
        let cacheKiB = options.cacheKiB
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA trusted_schema = OFF")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
            try database.execute(sql: "PRAGMA mmap_size = 0")
            try database.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
            if database.configuration.readonly {
                try database.execute(sql: "PRAGMA query_only = ON")
            } else {
                try database.execute(sql: "PRAGMA synchronous = FULL")
                try database.execute(sql: "PRAGMA wal_autocheckpoint = \(checkpointPages)")
            }
        }
        return configuration
    }
}
