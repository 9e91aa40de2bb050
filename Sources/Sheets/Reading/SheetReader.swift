/// An open xlsx, xls or csv file: its sheets, and their rows one by one.
///
/// What a file may cost is bounded by `SheetLimits`; the file is never held as a whole. Meant for one thread at a time.
public final class SheetReader {
    /// What the file is.
    public let format: SheetFormat
    private let book: any SheetBook

    /// Opens a file, whatever its format.
    ///
    /// `fileName` is the name a person gave the file, with its extension and without a path. Throws `SheetRefusal`
    /// where the file is none that can be read, and whatever the source throws.
    public init(_ source: any ByteSource, fileName: String, limits: SheetLimits = .standard) throws {
        format = try SheetFormat.detect(source, fileName: fileName, limits: limits)
        book =
            switch format {
            case .xlsx: try XlsxBook(source, limits: limits)
            case .xls: try XlsBook(source, limits: limits)
            case .csv(let dialect): CsvBook(source, dialect: dialect, fileName: fileName, limits: limits)
            }
    }

    /// The sheets in the order of their tabs, hidden ones too; at least one.
    public var sheets: [SheetInfo] { book.sheets }

    /// The rows of one of this reader's sheets, from the first; may be asked for again. Throws `SheetRefusal`.
    public func rows(of sheet: SheetInfo) throws -> any SheetRows {
        guard sheets.indices.contains(sheet.index) else { throw SheetRefusal.noSheet }
        return try book.rows(ofSheetAt: sheet.index)
    }
}
