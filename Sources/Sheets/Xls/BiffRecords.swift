/// The records of a workbook stream, one after the other from any place.
struct BiffRecords {
    private static let headBytes = 4

    private let window: ByteWindow
    private(set) var offset: Int64

    init(_ stream: any ByteSource, from offset: Int64 = 0) {
        window = ByteWindow(stream)
        self.offset = offset
    }

    /// The next record, or nil at the end. Throws `SheetRefusal.damaged` for one that breaks off.
    mutating func next() throws -> BiffRecord? {
        guard let head = try window.bytes(at: offset, count: Self.headBytes), let type = head.uint16(at: 0),
            let count = head.uint16(at: 2)
        else { return nil }
        guard let bytes = try window.bytes(at: offset + Int64(Self.headBytes), count: count) else { throw SheetRefusal.damaged }
        offset += Int64(Self.headBytes + count)
        return BiffRecord(kind: BiffRecord.Kind(rawValue: type), bytes: bytes)
    }

    /// The bytes of the continuation that follows, or nil where something else follows.
    mutating func nextContinuation() throws -> [UInt8]? {
        let before = offset
        guard let record = try next(), record.kind == .continuation else {
            offset = before
            return nil
        }
        return record.bytes
    }
}
