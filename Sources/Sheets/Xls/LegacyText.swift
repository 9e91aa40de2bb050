/// Text of Excel 5 and 95, in the code page the workbook names.
struct LegacyText {
    private let converter: TextConverter?

    /// Simplified Chinese, for a workbook that names no code page: these files come from Chinese systems.
    static let defaultCodePage = 936

    init(codePage: Int) {
        converter =
            switch codePage {
            case Self.defaultCodePage: TextConverter(from: "GB18030")
            case 367: TextConverter(from: "ASCII")
            case 1200: TextConverter(from: "UTF-16LE")
            default: TextConverter(from: "CP\(codePage)")
            }
    }

    /// The text; where the code page does not hold it, its bytes that are ASCII.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        guard !bytes.allSatisfy({ $0 < 0x80 }), let converter else { return ascii(bytes) }
        let step = converter.convert(bytes)
        return step.consumed == bytes.count ? String(decoding: step.text, as: UTF8.self) : ascii(bytes)
    }

    private func ascii(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
