import CLibpq

/// The values of a statement in the form in which libpq takes them.
struct PostgresArguments {
    private var bytes: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    /// - Parameter types: what the statement was told to expect; a value of another kind goes as text, which the server reads as what it takes.
    init(_ values: [SQLValue], types: [Oid]) throws {
        for (value, type) in zip(values, types) {
            let isBinary = type == value.postgresType && type != 0
            guard let encoded = isBinary ? value.postgresBinary : try value.postgresText() else {
                append(nil, length: 0, isBinary: false)
                continue
            }
            append(bytes.count, length: encoded.count, isBinary: isBinary)
            bytes += encoded
        }
    }

    private mutating func append(_ offset: Int?, length: Int, isBinary: Bool) {
        offsets.append(offset)
        lengths.append(Int32(clamping: length))
        formats.append(isBinary ? 1 : 0)
    }

    /// Calls `body` with the values, their lengths and their forms.
    func withPointers<Value>(
        _ body: (_ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) throws -> Value
    ) rethrows -> Value {
        // An empty value still needs a place to point at: a nil pointer is NULL.
        try (bytes + [0]).withUnsafeBytes { buffer in
            let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return try body(offsets.map { offset in offset.flatMap { start?.advanced(by: $0) } }, lengths, formats)
        }
    }
}
