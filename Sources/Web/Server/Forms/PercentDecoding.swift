/// Decoding of `%XX`, as forms and paths use it (RFC 3986, 2.1; WHATWG URL, application/x-www-form-urlencoded).
enum PercentDecoding {
    /// The text behind the bytes; a `%` that two hexadecimal digits do not follow stands for itself. Nil when the
    /// result is not UTF-8, or holds U+0000, which no database keeps as text.
    static func text(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool) -> String? {
        text(Array(bytes)[...], plusIsSpace: plusIsSpace)
    }

    static func text(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> String? {
        let decoded = decoded(bytes, plusIsSpace: plusIsSpace)
        return decoded.contains(0) ? nil : String(validating: decoded, as: UTF8.self)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, plusIsSpace: Bool) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if let value = escaped(bytes, at: index) {
                decoded.append(value)
                index += 3
            } else {
                decoded.append(plusIsSpace && bytes[index] == UInt8(ascii: "+") ? UInt8(ascii: " ") : bytes[index])
                index += 1
            }
        }
        return decoded
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
            let high = digit(bytes[index + 1]), let low = digit(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
