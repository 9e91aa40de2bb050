/// Writes the fixed binary forms of this target: numbers most significant byte first, texts behind their length.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int) {
        bytes.reserveCapacity(capacity)
    }

    mutating func write(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func write(_ number: Int64) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// An absent number is one byte 0, a present one a byte 1 and the number.
    mutating func write(_ number: Int64?) {
        guard let number else { return write(0 as UInt8) }
        write(1 as UInt8)
        write(number)
    }

    /// The count of UTF-8 bytes in two bytes, then the bytes. The caller has bounded the text.
    mutating func write(_ text: String) {
        let utf8 = text.utf8
        withUnsafeBytes(of: UInt16(truncatingIfNeeded: utf8.count).bigEndian) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: utf8)
    }

    mutating func write(_ text: String?) {
        guard let text else { return write(0 as UInt8) }
        write(1 as UInt8)
        write(text)
    }

    mutating func write(_ hash: LedgerHash) {
        hash.withBytes { bytes.append(contentsOf: $0) }
    }
}
