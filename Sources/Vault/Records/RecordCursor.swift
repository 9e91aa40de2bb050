/// A position in a record's bytes that cannot leave its range.
struct RecordCursor: Sendable {
    let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var isAtEnd: Bool { position == end }

    mutating func varint() throws(RecordError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while position < end {
            let byte = bytes[position]
            position += 1
            // The tenth byte has room for one bit only.
            if shift == 63 && byte > 1 { throw .numberTooLarge }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
            shift += 7
        }
        throw .cutShort
    }

    mutating func lengthPrefixed() throws(RecordError) -> Range<Int> {
        let length = try varint()
        guard length <= UInt64(end - position) else { throw .cutShort }
        let start = position
        position += Int(length)
        return start..<position
    }
}
