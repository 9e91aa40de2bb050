import CLibpq

/// What the server answered to one statement.
final class PostgresResult {
    private let handle: OpaquePointer
    let rowCount: Int32
    let columnCount: Int
    private let types: [Oid]
    private let isBinary: Bool

    init(_ handle: OpaquePointer) {
        self.handle = handle
        rowCount = PQntuples(handle)
        let columns = PQnfields(handle)
        columnCount = Int(columns)
        types = (0..<columns).map { PQftype(handle, $0) }
        isBinary = PQbinaryTuples(handle) == 1
    }

    deinit {
        PQclear(handle)
    }

    /// How many rows the statement changed.
    var changedCount: Int { Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    /// What was done, such as `COMMIT`.
    var tag: String { String(cString: PQcmdStatus(handle)) }

    /// Whether the server waits for rows of a COPY.
    var wantsRows: Bool { PQresultStatus(handle) == PGRES_COPY_IN }

    /// Why there is no result; nil when there is one.
    func failure(at address: DatabaseAddress) -> DatabaseError? {
        switch PQresultStatus(handle) {
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE, PGRES_NONFATAL_ERROR:
            DatabaseError(
                postgres: PQresultErrorField(handle, Int32(UnicodeScalar("C").value)).map { String(cString: $0) } ?? "",
                message: String(cString: PQresultErrorMessage(handle)).singleLine, address: address)
        default: nil
        }
    }

    func row(_ index: Int32) -> PostgresRow { PostgresRow(result: self, index: index) }

    fileprivate func value(_ row: Int32, _ column: Int32) -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(handle, row, column), count: Int(PQgetlength(handle, row, column)))
        return SQLValue(postgres: isBinary ? types[Int(column)] : PostgresType.text, bytes)
    }

    fileprivate func name(_ column: Int32) -> String {
        PQfname(handle, column).map { String(cString: $0) } ?? "?"
    }
}

/// One row of a result.
struct PostgresRow: RowSource {
    let result: PostgresResult
    let index: Int32

    var columnCount: Int { result.columnCount }

    func columnName(at position: Int) -> String { result.name(Int32(position)) }

    func value(at position: Int) -> SQLValue { result.value(index, Int32(position)) }
}
