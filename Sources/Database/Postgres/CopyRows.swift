/// Rows in the binary form of PostgreSQL's COPY (chapter “COPY”, file formats, of its manual).
///
/// The same rows have the same bytes, whichever engine they were read from.
struct CopyRows {
    /// What every stream begins with: the signature, no flags, no extension.
    static let header: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [0, 0, 0, 0] + [0, 0, 0, 0]
    /// What every stream ends with.
    static let trailer: [UInt8] = [0xFF, 0xFF]

    private(set) var bytes: [UInt8] = []

    mutating func append(_ row: [SQLValue]) {
        append(UInt16(truncatingIfNeeded: row.count))
        for value in row { append(value) }
    }

    mutating func append(_ more: [UInt8]) {
        bytes += more
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: append(UInt32.max)
        case .integer(let number):
            append(UInt32(8))
            append(UInt64(bitPattern: number))
        case .real(let number):
            append(UInt32(8))
            append(number.bitPattern)
        case .text(let text):
            append(UInt32(truncatingIfNeeded: text.utf8.count))
            bytes += text.utf8
        case .bytes(let own):
            append(UInt32(truncatingIfNeeded: own.count))
            bytes += own
        }
    }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
    }
}
