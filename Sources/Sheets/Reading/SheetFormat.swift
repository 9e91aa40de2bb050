/// The formats that can be read.
public enum SheetFormat: Sendable, Equatable {
    /// Office Open XML (ECMA-376), as Excel since 2007 and WPS write it.
    case xlsx
    /// The binary workbook of Excel 5 to 2003, and WPS's `.et`.
    case xls
    /// Text, one row a line.
    case csv(CsvDialect)
}

extension SheetFormat {
    /// Tells from its content what a file is, and holds the name against it.
    ///
    /// A name without an extension claims nothing. Throws `SheetRefusal` for everything that is not a sheet.
    public static func detect(
        _ source: any ByteSource, fileName: String, limits: SheetLimits = .standard
    ) throws -> SheetFormat {
        guard source.size > 0 else { throw SheetRefusal.empty }
        guard source.size <= limits.fileBytesMax else { throw SheetRefusal.tooLarge(bytesMax: limits.fileBytesMax) }
        let format = try detect(source, limits: limits)
        let claimed = fileExtension(fileName)
        guard claimed.isEmpty || format.extensions.contains(claimed) else {
            throw SheetRefusal.nameDisagrees(claimed: claimed, found: format.extensions[0])
        }
        return format
    }

    private static func detect(_ source: any ByteSource, limits: SheetLimits) throws -> SheetFormat {
        let head = try source.read(at: 0, count: FileSignature.headBytes)
        switch FileSignature(head) {
        case .zip: return try detectPackage(source, limits: limits)
        case .compound: return try detectCompound(source, limits: limits)
        case .foreign(let content): throw SheetRefusal.foreign(content)
        case .none: return .csv(try CsvDialect.detect(source))
        }
    }

    private static func detectPackage(_ source: any ByteSource, limits: SheetLimits) throws -> SheetFormat {
        let archive = try ZipArchive(source, limits: limits)
        if archive.contains("xl/workbook.xml") { return .xlsx }
        if archive.contains("xl/workbook.bin") { throw SheetRefusal.foreign(.binaryWorkbook) }
        if archive.contains("content.xml"), archive.contains("mimetype") { throw SheetRefusal.foreign(.openDocument) }
        if archive.contains("Index/Document.iwa") || archive.contains("Index.zip") { throw SheetRefusal.foreign(.numbers) }
        guard archive.contains("[Content_Types].xml") else { throw SheetRefusal.foreign(.archive) }
        guard try XlsxParts.workbookPath(in: archive) != nil else { throw SheetRefusal.foreign(.officeDocument) }
        return .xlsx
    }

    private static func detectCompound(_ source: any ByteSource, limits: SheetLimits) throws -> SheetFormat {
        guard source.size <= limits.xlsBytesMax else { throw SheetRefusal.tooLarge(bytesMax: limits.xlsBytesMax) }
        let file = try CompoundFile(source)
        if file.contains("EncryptedPackage") { throw SheetRefusal.encrypted }
        guard file.contains("Workbook") || file.contains("Book") else { throw SheetRefusal.foreign(.officeDocument) }
        return .xls
    }

    /// The extensions a file of this format may bear, the usual one first.
    private var extensions: [String] {
        switch self {
        case .xlsx: ["xlsx", "xlsm", "xltx", "xltm"]
        case .xls: ["xls", "xlt", "et"]
        case .csv: ["csv", "tsv", "txt", "tab"]
        }
    }

    private static func fileExtension(_ fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: ".") else { return "" }
        return fileName[fileName.index(after: dot)...].lowercased()
    }
}
