/// Reads the fields of a record one after the other, in the order they were written.
///
///     var reader = RecordReader(bytes)
///     while let field = try reader.next() {
///         switch field.tag {
///         case 1: name = try field.text()
///         case 2: phones = try field.texts()
///         default: break  // written by a newer program
///         }
///     }
///
/// Whatever the bytes are, reading ends with fields or with a ``RecordError``.
public struct RecordReader: Sendable {
    private var cursor: RecordCursor

    /// Reads all of the bytes.
    public init(_ bytes: [UInt8]) {
        cursor = RecordCursor(bytes, 0..<bytes.count)
    }

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        cursor = RecordCursor(bytes, range)
    }

    /// The next field, or nil at the end.
    ///
    /// - Throws: ``RecordError/cutShort`` or ``RecordError/numberTooLarge``.
    public mutating func next() throws(RecordError) -> RecordField? {
        guard !cursor.isAtEnd else { return nil }
        let head = try cursor.varint()
        guard let tag = UInt16(exactly: head >> RecordKind.bitCount) else { throw .numberTooLarge }
        let kind = UInt8(truncatingIfNeeded: head & RecordKind.mask)
        if kind == RecordKind.integer {
            let number = try cursor.varint()
            return RecordField(tag: tag, kind: kind, number: number, bytes: cursor.bytes, range: 0..<0)
        }
        let range = try cursor.lengthPrefixed()
        return RecordField(tag: tag, kind: kind, number: 0, bytes: cursor.bytes, range: range)
    }
}
