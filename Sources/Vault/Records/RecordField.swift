/// One field of a record; its value is decoded when it is asked for.
public struct RecordField: Sendable {
    /// Which field it is.
    public let tag: UInt16
    let kind: UInt8
    let number: UInt64
    let bytes: [UInt8]
    let range: Range<Int>

    /// The value of a text field.
    ///
    /// - Throws: ``RecordError/notUTF8``, or ``RecordError/otherKind(tag:)`` when it is no text.
    public func text() throws(RecordError) -> String {
        try expect(RecordKind.text)
        return try Self.text(in: bytes, range)
    }

    /// The value of a text field, out of sight.
    ///
    /// - Throws: as ``text()``.
    public func privateText() throws(RecordError) -> PrivateText {
        PrivateText(try text())
    }

    /// The value of an integer field.
    ///
    /// - Throws: ``RecordError/otherKind(tag:)``.
    public func integer() throws(RecordError) -> Int64 {
        try expect(RecordKind.integer)
        return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
    }

    /// The value of a field that lists texts.
    ///
    /// - Throws: ``RecordError``.
    public func texts() throws(RecordError) -> [String] {
        try expect(RecordKind.texts)
        var cursor = RecordCursor(bytes, range)
        var values: [String] = []
        while !cursor.isAtEnd {
            values.append(try Self.text(in: bytes, try cursor.lengthPrefixed()))
        }
        return values
    }

    /// The record inside this field.
    ///
    /// - Throws: ``RecordError/otherKind(tag:)``.
    public func record() throws(RecordError) -> RecordReader {
        try expect(RecordKind.record)
        return RecordReader(bytes, range)
    }

    private func expect(_ expected: UInt8) throws(RecordError) {
        guard kind == expected else { throw .otherKind(tag: tag) }
    }

    private static func text(in bytes: [UInt8], _ range: Range<Int>) throws(RecordError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}
