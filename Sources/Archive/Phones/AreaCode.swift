/// The long-distance area codes of China's mainland (长途区号), with the leading 0.
enum AreaCode {
    /// One word a block: the digits that its codes begin with, and the last digits in use.
    private static let blocks = """
        01:0 02:012345789 031:0123456789 033:5 034:9 035:0123456789 037:012345679 039:1234568 041:12345678 042:179 043:123456789 044:0 \
        045:123456789 046:4789 047:0123456789 048:23 051:0123456789 052:37 053:0123456789 054:36 055:0123456789 056:123456 \
        057:0123456789 058:0 059:123456789 063:1235 066:0238 069:12 070:1 071:0123456789 072:248 073:0123456789 074:3456 \
        075:0123456789 076:023689 077:0123456789 079:0123456789 081:23678 082:5678 083:012345678 085:123456789 087:012345678 \
        088:3678 089:1234567 089:8 090:123689 091:1234567 091:9 093:0123456789 094:13 095:12345 097:01234567 097:9 099:0123456789
        """

    /// Every code in use: `010`, `0571`.
    static let all: Set<String> = Set(
        blocks.split(whereSeparator: \.isWhitespace).flatMap { block in
            let parts = block.split(separator: ":")
            return parts.count == 2 ? parts[1].map { "\(parts[0])\($0)" } : []
        })

    /// The area code a number begins with, or nil.
    static func prefix(of digits: String) -> String? {
        [3, 4].lazy.map { String(digits.prefix($0)) }.first(where: all.contains)
    }

    /// Area code and local number; a zero that a spreadsheet took away is put back. Nil where the lengths do not fit.
    static func split(_ digits: String) -> (code: String, local: String)? {
        let full = digits.first == "0" ? digits : "0" + digits
        guard digits.count >= 9, let code = prefix(of: full) else { return nil }
        let local = String(full.dropFirst(code.count))
        let lengths = code.count == 3 ? 8...8 : NumberingPlan.localDigits
        return lengths.contains(local.count) && isLocal(local) ? (code, local) : nil
    }

    /// Local numbers begin with 2 to 8.
    static func isLocal(_ digits: String) -> Bool {
        ("2"..."8").contains(digits.first ?? "0")
    }
}
