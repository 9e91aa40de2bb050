/// How much a reader takes in before it refuses a file.
public struct SheetLimits: Sendable {
    /// The largest xlsx or csv file, in bytes.
    public var fileBytesMax: Int64 = 128 << 20
    /// The largest legacy xls file, in bytes.
    public var xlsBytesMax: Int64 = 64 << 20
    /// The most bytes any one part of an xlsx may inflate to.
    public var inflatedBytesMax: Int64 = 1 << 30
    /// How many times larger a part may become while it is inflated; deflate itself ends at 1032.
    public var inflationRatioMax: Int64 = 200
    /// Up to here no ratio is held against a part: small parts may compress well, in bytes.
    public var inflationGraceBytes: Int64 = 16 << 20
    /// The most parts in an xlsx.
    public var partsMax = 2000
    /// The most sheets in a workbook.
    public var sheetsMax = 255
    /// The most columns that hold something.
    public var columnsMax = 256
    /// The longest cell in bytes of UTF-8; a spreadsheet allows 32,767 characters.
    public var cellBytesMax = 32_767 * 4
    /// The most bytes of different texts that a workbook's table of texts may hold.
    public var sharedTextBytesMax = 40 << 20
    /// The most different texts that a workbook's table of texts may hold.
    public var sharedTextsMax = 2_000_000

    /// The limits as they stand above.
    public static let standard = SheetLimits()

    /// Makes limits with the values above, to be changed one by one.
    public init() {}

    /// The most rows a sheet has: Excel's own number.
    static let rowsMax = 1_048_576
}
