/// A known kind of file that is no sheet that can be read.
public enum ForeignContent: Sendable, Equatable {
    /// A web page, or a web archive, with the name of a spreadsheet: what many older systems export.
    case webPage
    /// A workbook in the XML of Excel 2003.
    case excel2003XML
    /// A workbook in the binary form of Excel 2007 (`.xlsb`).
    case binaryWorkbook
    /// A workbook older than Excel 5.
    case ancientExcel
    /// A sheet of LibreOffice or OpenOffice (`.ods`).
    case openDocument
    /// A sheet of Apple Numbers.
    case numbers
    /// A text document or a presentation.
    case officeDocument
    /// A PDF.
    case pdf
    /// A picture.
    case picture
    /// A zip, rar or 7z archive.
    case archive
    /// Anything else that is not text.
    case binary
}
