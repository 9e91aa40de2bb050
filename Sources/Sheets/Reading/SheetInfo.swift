/// A sheet of a workbook; a csv file is a workbook of one sheet named after the file.
public struct SheetInfo: Sendable, Equatable {
    /// The place among the workbook's sheets, from 0.
    public let index: Int
    /// The name on the sheet's tab.
    public let name: String
    /// True where the workbook does not show the sheet.
    public let isHidden: Bool
}
