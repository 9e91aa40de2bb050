/// Reads the table of shared texts (ECMA-376 part 1, 18.4): runs are joined, phonetic guides left out.
enum XlsxTexts {
    static func read(_ part: ZipPartStream, limits: SheetLimits) throws -> TextTable {
        var table = TextTable(limits: limits)
        var text: [UInt8] = []
        var isInText = false
        var isPhonetic = false
        var scanner = XMLScanner(part)
        while let event = try scanner.nextUnlessFinished() {
            switch event {
            case .start where scanner.isNamed("si"): text.removeAll(keepingCapacity: true)
            case .end where scanner.isNamed("si"): try table.append(text)
            case .start where scanner.isNamed("rPh"), .end where scanner.isNamed("rPh"): isPhonetic = event == .start
            case .start where scanner.isNamed("t"), .end where scanner.isNamed("t"): isInText = event == .start
            case .text where isInText && !isPhonetic:
                guard try scanner.appendText(to: &text, bytesMax: limits.cellBytesMax) else { throw SheetRefusal.tooManyTexts }
            default: break
            }
        }
        return table
    }
}
