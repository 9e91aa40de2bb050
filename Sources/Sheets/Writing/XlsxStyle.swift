/// The cell styles of a written workbook.
enum XlsxStyle: Equatable {
    case general, header, date, dateTime, amount
    /// A whole number in full, with zeroes in front up to `minimum` digits.
    case digits(minimum: Int)

    /// The most digits that zeroes are put in front of.
    private static let paddingMax = 18
    private static let firstPaddingIndex = 5
    private static let firstPaddingFormat = 200

    /// The place in the list of cell styles.
    var index: Int {
        switch self {
        case .general: 0
        case .header: 1
        case .date: 2
        case .dateTime: 3
        case .amount: 4
        case .digits(let minimum): Self.firstPaddingIndex - 1 + min(Self.paddingMax, max(1, minimum))
        }
    }

    /// The styles part.
    static let part = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <numFmts count="\(paddingMax + 2)"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
        <numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>\(paddingFormats)</numFmts>\
        <fonts count="2"><font><sz val="11"/><name val="等线"/><family val="2"/></font>\
        <font><b/><sz val="11"/><name val="等线"/><family val="2"/></font></fonts>\
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
        <fill><patternFill patternType="solid"><fgColor rgb="FFE9EDEB"/><bgColor indexed="64"/></patternFill></fill></fills>\
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
        <cellXfs count="\(firstPaddingIndex + paddingMax)">\(cellStyle(0))\
        <xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>\
        \(cellStyle(164))\(cellStyle(165))\(cellStyle(4))\(paddingStyles)</cellXfs>\
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """

    private static func cellStyle(_ format: Int) -> String {
        "<xf numFmtId=\"\(format)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    }

    private static var paddingFormats: String {
        (1...paddingMax).map { digits in
            "<numFmt numFmtId=\"\(firstPaddingFormat + digits)\" formatCode=\"\(String(repeating: "0", count: digits))\"/>"
        }.joined()
    }

    private static var paddingStyles: String {
        (1...paddingMax).map { cellStyle(firstPaddingFormat + $0) }.joined()
    }
}
