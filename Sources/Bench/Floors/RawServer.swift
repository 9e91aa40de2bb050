import CLibpq

/// PostgreSQL by libpq's own functions, nothing in between: what the archive on a server is compared with.
final class RawServer: RawEngine {
    /// Something the server would not do.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let handle: OpaquePointer?
    private var statementCount = 0

    init(_ address: String) throws {
        handle = PQconnectdb(address)
        guard PQstatus(handle) == CONNECTION_OK else { throw failure }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
    }

    deinit {
        PQfinish(handle)
    }

    func execute(_ sql: String) throws {
        _ = try taken(PQexec(handle, sql))
    }

    func prepare(_ sql: String) throws -> any RawStatement {
        statementCount += 1
        let name = "floor\(statementCount)"
        var text = ""
        var placeCount = 0
        for character in sql {
            if character == "?" { placeCount += 1 }
            text += character == "?" ? "$\(placeCount)" : String(character)
        }
        _ = try taken(PQprepare(handle, name, text, 0, nil))
        return RawServerStatement(server: self, name: name)
    }

    /// The process ids of all that the server runs.
    func processes() throws -> [Int32] {
        let result = PQexec(handle, "SELECT pid FROM pg_stat_activity")
        defer { PQclear(result) }
        return (0..<PQntuples(result)).compactMap { row in PQgetvalue(result, row, 0).flatMap { Int32(String(cString: $0)) } }
    }

    /// How many bytes the database takes.
    func byteCount() throws -> Int {
        let result = PQexec(handle, "SELECT pg_database_size(current_database())")
        defer { PQclear(result) }
        return PQgetvalue(result, 0, 0).flatMap { Int(String(cString: $0)) } ?? 0
    }

    /// Runs a prepared statement with a value in binary form, and takes every column of every row.
    fileprivate func run(_ name: String, _ value: [UInt8]?) throws -> (rows: Int, bytes: Int) {
        guard let value else { return try taken(PQexecPrepared(handle, name, 0, nil, nil, nil, 1)) }
        return try value.withUnsafeBytes { bytes in
            let values = [bytes.bindMemory(to: CChar.self).baseAddress]
            return try taken(PQexecPrepared(handle, name, 1, values, [Int32(value.count)], [1], 1))
        }
    }

    private func taken(_ result: OpaquePointer?) throws -> (rows: Int, bytes: Int) {
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else { throw failure }
        var bytes = 0
        for row in 0..<PQntuples(result) {
            for column in 0..<PQnfields(result) {
                _ = PQgetvalue(result, row, column)
                bytes += Int(PQgetlength(result, row, column))
            }
        }
        return (Int(PQntuples(result)), bytes)
    }

    private var failure: Failure { Failure(description: String(cString: PQerrorMessage(handle))) }
}

/// A statement that the server keeps.
final class RawServerStatement: RawStatement {
    private let server: RawServer
    private let name: String
    private var value: [UInt8]?

    init(server: RawServer, name: String) {
        self.server = server
        self.name = name
    }

    func bind(_ number: Int64, at position: Int32) {
        value = withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    func bindBytes(count: Int32, at position: Int32) {
        value = [UInt8](repeating: 0, count: Int(count))
    }

    func run() throws -> (rows: Int, bytes: Int) {
        try server.run(name, value)
    }
}
