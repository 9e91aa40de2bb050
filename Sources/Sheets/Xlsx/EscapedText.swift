/// The `_x000D_` escapes with which a workbook writes characters that XML does not have (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    /// The text with its escapes resolved; one that gives half a character is left as it stands.
    static func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard mayHoldEscape(bytes) else { return String(decoding: bytes, as: UTF8.self) }
        var resolved: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if let scalar = escape(in: bytes[at...]) {
                resolved.append(contentsOf: String(Character(scalar)).utf8)
                at += 7
            } else {
                resolved.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: resolved, as: UTF8.self)
    }

    private static func mayHoldEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let low = bytes.firstIndex(of: UInt8(ascii: "_")) else { return false }
        return bytes.endIndex - low >= 7
    }

    static func escape(in bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let start = bytes.startIndex
        guard bytes.count >= 7, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
            bytes[start + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt32(String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    }
}
