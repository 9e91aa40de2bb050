/// What the front of a legacy workbook says for all its sheets ([MS-XLS] 2.1.7.20.3; Excel 5 has shorter strings).
struct XlsGlobals {
    /// A sheet's tab and where its records begin.
    struct Tab {
        let name: String
        let isHidden: Bool
        let offset: Int64
    }

    private(set) var tabs: [Tab] = []
    private(set) var texts: TextTable
    private(set) var dates = DateSystem.from1900
    private(set) var legacyText: LegacyText?
    private var formats: [Int: NumberFormat] = [:]
    private var styles: [NumberFormat] = []

    private static let version5 = 0x0500
    private static let version8 = 0x0600
    /// The most formats and styles a workbook may have.
    private static let stylesMax = 65_536

    init(_ stream: any ByteSource, limits: SheetLimits) throws {
        texts = TextTable(limits: limits)
        var records = BiffRecords(stream)
        guard let first = try records.next(), first.kind == .begin, let version = first.bytes.uint16(at: 0) else {
            throw SheetRefusal.damaged
        }
        guard version == Self.version8 || version == Self.version5 else { throw SheetRefusal.foreign(.ancientExcel) }
        legacyText = version == Self.version5 ? LegacyText(codePage: LegacyText.defaultCodePage) : nil
        while let record = try records.next(), record.kind != .end {
            try take(record, &records, limits: limits)
        }
    }

    func format(ofStyle style: Int) -> NumberFormat {
        styles.indices.contains(style) ? styles[style] : .general
    }

    private mutating func take(_ record: BiffRecord, _ records: inout BiffRecords, limits: SheetLimits) throws {
        switch record.kind {
        case .filePass: throw SheetRefusal.encrypted
        case .dateMode: dates = record.bytes.uint16(at: 0) == 1 ? .from1904 : .from1900
        case .codePage where legacyText != nil:
            legacyText = LegacyText(codePage: record.bytes.uint16(at: 0) ?? LegacyText.defaultCodePage)
        case .format: try takeFormat(record, records)
        case .extendedFormat:
            guard styles.count < Self.stylesMax else { throw SheetRefusal.damaged }
            let id = record.bytes.uint16(at: 2) ?? 0
            styles.append(formats[id] ?? NumberFormat(builtin: id))
        case .boundSheet:
            try takeTab(record, records)
            guard tabs.count <= limits.sheetsMax else { throw SheetRefusal.tooManySheets(max: limits.sheetsMax) }
        case .sharedTexts: records = try readTexts(record, records, limits: limits)
        default: break
        }
    }

    private mutating func takeFormat(_ record: BiffRecord, _ records: BiffRecords) throws {
        guard let id = record.bytes.uint16(at: 0), formats.count < Self.stylesMax else { throw SheetRefusal.damaged }
        if let legacyText {
            formats[id] = NumberFormat(code: legacyText.text(record.bytes.dropFirst(3)))
        } else {
            var reader = BiffTextReader(record, at: 2, records: records)
            formats[id] = NumberFormat(code: try reader.text())
        }
    }

    /// Charts, macros and modules are left aside.
    private mutating func takeTab(_ record: BiffRecord, _ records: BiffRecords) throws {
        let bytes = record.bytes
        guard bytes.count > 7, let offset = bytes.uint32(at: 0) else { throw SheetRefusal.damaged }
        guard bytes[5] == 0 else { return }
        let name: String
        if let legacyText {
            name = legacyText.text(bytes.dropFirst(7).prefix(Int(bytes[6])))
        } else {
            var reader = BiffTextReader(record, at: 7, records: records)
            name = try reader.text(units: Int(bytes[6]))
        }
        tabs.append(Tab(name: name, isHidden: bytes[4] & 3 != 0, offset: Int64(offset)))
    }

    private mutating func readTexts(_ record: BiffRecord, _ records: BiffRecords, limits: SheetLimits) throws -> BiffRecords {
        guard let count = record.bytes.uint32(at: 4) else { throw SheetRefusal.damaged }
        var reader = BiffTextReader(record, at: 8, records: records)
        for _ in 0..<count {
            let text = Array(try reader.text().utf8)
            guard text.count <= limits.cellBytesMax else { throw SheetRefusal.tooManyTexts }
            try texts.append(text)
        }
        return reader.rest
    }
}
