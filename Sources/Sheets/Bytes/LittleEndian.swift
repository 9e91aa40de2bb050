extension Collection<UInt8> where Index == Int {
    /// The unsigned 16-bit number `offset` bytes behind the start, or nil behind the end.
    func uint16(at offset: Int) -> Int? {
        guard offset >= 0, count >= 2, offset <= count - 2 else { return nil }
        let at = startIndex + offset
        return Int(self[at]) | Int(self[at + 1]) << 8
    }

    /// The unsigned 32-bit number `offset` bytes behind the start, or nil behind the end.
    func uint32(at offset: Int) -> Int? {
        guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
        return low | high << 16
    }

    /// The IEEE 754 double `offset` bytes behind the start, or nil behind the end.
    func double(at offset: Int) -> Double? {
        guard let low = uint32(at: offset), let high = uint32(at: offset + 4) else { return nil }
        return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
    }
}
