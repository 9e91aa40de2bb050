import Database

extension Migration {
    /// The versions of each document of the policies: 0 is the draft, 1 and up those that were put into force.
    static let policyDocuments = Migration("0310-policy-documents") { engine in
        [
            """
            CREATE TABLE policy_versions (
              document INTEGER NOT NULL CHECK (document BETWEEN 1 AND 99),
              number INTEGER NOT NULL CHECK (number >= 0),
              revision INTEGER NOT NULL CHECK (revision > 0),
              base INTEGER NOT NULL CHECK (base >= 0),
              drafted_by INTEGER REFERENCES people (id),
              drafted_at INTEGER NOT NULL,
              reviewed_by INTEGER REFERENCES people (id),
              reviewed_at INTEGER,
              approved_by INTEGER REFERENCES people (id),
              approved_at INTEGER,
              sealed \(engine.bytes) NOT NULL,
              PRIMARY KEY (document, number),
              CHECK ((number = 0) = (approved_at IS NULL))
            ) \(engine.tableOptions)
            """
        ]
    }
}
