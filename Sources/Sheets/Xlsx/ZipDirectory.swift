/// The end of a zip archive, looked at before libzip reads the directory: libzip makes room for as many
/// entries as an archive claims to have.
enum ZipDirectory {
    /// The largest directory, in bytes; one of 2,000 parts takes some 150 KB.
    static let bytesMax = 1 << 20
    /// The end record and the longest comment behind it (APPNOTE 4.3.16).
    private static let tailBytes = 22 + 65_535
    private static let endSignature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let zip64Signature: [UInt8] = [0x50, 0x4B, 0x06, 0x06]

    /// Throws `SheetRefusal` where any end record in the tail claims too much.
    static func check(_ source: any ByteSource, partsMax: Int) throws {
        let tailCount = Int(min(Int64(tailBytes), source.size))
        let tail = try source.read(at: source.size - Int64(tailCount), count: tailCount)
        var endRecords = 0
        for at in tail.indices where tail[at] == 0x50 {
            let record = tail[at...]
            if record.starts(with: endSignature) {
                endRecords += 1
                try check(parts: record.uint16(at: 10), bytes: record.uint32(at: 12), partsMax: partsMax)
            } else if record.starts(with: zip64Signature) {
                try check(parts: record.uint32(at: 32), bytes: record.uint32(at: 40), partsMax: partsMax)
                guard record.uint32(at: 36) == 0, record.uint32(at: 44) == 0 else { throw SheetRefusal.tooManyParts(max: partsMax) }
            }
        }
        guard endRecords > 0 else { throw SheetRefusal.damaged }
    }

    private static func check(parts: Int?, bytes: Int?, partsMax: Int) throws {
        guard let parts, let bytes else { throw SheetRefusal.damaged }
        let isZip64 = parts == 0xFFFF || bytes == 0xFFFF_FFFF
        guard isZip64 || (parts <= partsMax && bytes <= bytesMax) else { throw SheetRefusal.tooManyParts(max: partsMax) }
    }
}
