/// Why a file cannot be read as a sheet. Each case has a sentence that tells a person what to do.
public enum SheetRefusal: Error, Sendable, Equatable {
    /// The file has no bytes, or a text file nothing but a byte order mark.
    case empty
    /// The file is larger than so many bytes.
    case tooLarge(bytesMax: Int64)
    /// The content is something other than a sheet that can be read.
    case foreign(ForeignContent)
    /// The workbook opens with a password only.
    case encrypted
    /// The name claims one type (`xls`), the content is another (`csv`).
    case nameDisagrees(claimed: String, found: String)
    /// The file breaks off or contradicts itself.
    case damaged
    /// The file declares a document type; a spreadsheet never does, an attack on XML readers does.
    case documentType
    /// The file becomes unreasonably large while it is inflated.
    case inflatesTooFar
    /// The archive has more parts than a workbook has.
    case tooManyParts(max: Int)
    /// The workbook has too many sheets.
    case tooManySheets(max: Int)
    /// The workbook has no sheet with cells.
    case noSheet
    /// A row has something in a column behind the last that is read.
    case tooManyColumns(max: Int, row: Int)
    /// The sheet has more rows than a spreadsheet can show.
    case tooManyRows(max: Int)
    /// A cell's text is longer than a spreadsheet allows.
    case cellTooLong(row: Int)
    /// The workbook's table of texts is too large to be held.
    case tooManyTexts
    /// The rows of a legacy file do not follow one another.
    case rowsOutOfOrder
    /// The text is in no encoding that is known here; the first byte that fits none, from 0.
    case unknownEncoding(byteOffset: Int64)
    /// The text breaks its own encoding at this byte, from 0.
    case brokenText(TextEncoding, byteOffset: Int64)
    /// A quotation mark opens in this row and never closes.
    case unclosedQuote(row: Int)
}
