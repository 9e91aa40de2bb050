import CLibpq

extension PostgresSession {
    /// Bytes that are gathered before they are sent; a row may be longer.
    private static let copyBytes = 256 << 10

    /// Streams rows into a table, with one statement's time for all of them.
    ///
    /// - Throws: `DatabaseError`, as statements do; the transaction must be undone then, or the savepoint around it.
    func copy(_ rows: [[SQLValue]], into columns: TableColumns) throws {
        try requireUse()
        let deadline = answerDeadline()
        try beginCopy("COPY \(columns.target) FROM STDIN (FORMAT binary)", deadline)
        var buffer = CopyRows()
        buffer.append(CopyRows.header)
        for row in rows {
            buffer.append(row)
            guard buffer.bytes.count >= Self.copyBytes else { continue }
            try send(buffer.bytes, deadline)
            buffer.removeAll()
        }
        buffer.append(CopyRows.trailer)
        try send(buffer.bytes, deadline)
        try untilTaken(deadline) { PQputCopyEnd(handle, nil) }
        // The end may still wait for room on its way out, and the server for the end.
        try flush(deadline)
        guard let result = try rest(deadline), result.changedCount == rows.count else { throw broken() }
    }

    private func beginCopy(_ statement: String, _ deadline: Deadline) throws {
        guard PQsendQuery(handle, statement) == 1 else { throw broken() }
        try flush(deadline)
        guard let begun = try next(deadline) else { throw broken() }
        guard !begun.wantsRows else { return }
        // Refused: what follows the refusal is the end of the answer.
        _ = try rest(deadline)
        throw begun.failure(at: address) ?? broken()
    }

    /// Hands bytes to the connection and waits until they are on their way, so that no more than these lie in memory.
    private func send(_ bytes: [UInt8], _ deadline: Deadline) throws {
        try untilTaken(deadline) {
            bytes.withUnsafeBytes { buffer in
                PQputCopyData(handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
            }
        }
        try flush(deadline)
    }

    private func untilTaken(_ deadline: Deadline, _ offer: () -> Int32) throws {
        while true {
            switch offer() {
            case 1: return
            case 0: try flush(deadline)
            default: throw broken()
            }
        }
    }
}
