/// A line of a compound file's folder ([MS-CFB] 2.6.1).
struct CompoundEntry {
    let name: String
    let isStream: Bool
    let isRoot: Bool
    let start: Int
    /// The stream's length in bytes; only the low half is believed, a file of 4 GiB is refused anyway.
    let size: Int

    /// Reads the 128 bytes of an entry; nil for one that is not in use.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let nameBytes = bytes.uint16(at: 64), 2...64 ~= nameBytes, let start = bytes.uint32(at: 116),
            let size = bytes.uint32(at: 120)
        else { return nil }
        let units = stride(from: 0, to: nameBytes - 2, by: 2).compactMap { bytes.uint16(at: $0).map(UInt16.init) }
        name = String(decoding: units, as: UTF16.self)
        isStream = bytes[bytes.startIndex + 66] == 2
        isRoot = bytes[bytes.startIndex + 66] == 5
        (self.start, self.size) = (start, size)
    }
}
