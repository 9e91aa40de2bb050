/// Reads what `ByteWriter` wrote. Every read gives nil when the bytes end early or are not what the writer makes.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func readByte() -> UInt8? {
        take(1)?.first
    }

    mutating func readInt64() -> Int64? {
        take(8).map { $0.reduce(0) { $0 << 8 | Int64($1) } }
    }

    mutating func readHash() -> LedgerHash? {
        take(LedgerHash.byteCount).flatMap { LedgerHash(bytes: $0) }
    }

    mutating func readText() -> String? {
        guard let length = take(2),
            let utf8 = take(Int(length[length.startIndex]) << 8 | Int(length[length.startIndex + 1]))
        else { return nil }
        return String(validating: utf8, as: UTF8.self)
    }

    /// The outer nil means unreadable, the inner one absent.
    mutating func readIfPresent<Value>(_ read: (inout ByteReader) -> Value?) -> Value?? {
        switch readByte() {
        case 0: .some(nil)
        case 1: read(&self).map { .some($0) }
        default: nil
        }
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard bytes.count - position >= count else { return nil }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
