/// How much one import takes in.
public enum ImportLimits {
    /// The largest file, in bytes: 100 MB.
    public static let fileBytesMax: Int64 = 100 << 20
    /// The most rows below the header.
    public static let rowsMax = 200_000
    /// The most columns that hold something.
    public static let columnsMax = 256
    /// The longest file name, in characters; a longer one is cut.
    public static let fileNameCharactersMax = 200
    /// The most rows of a page of verdicts.
    public static let pageRowsMax = 200
    /// The most imports in a list.
    public static let listCountMax = 100

    /// The rows at the beginning of a sheet in which the header is looked for.
    static let headerSearchRows = 30
    /// The rows by whose values a column is judged.
    static let sampleRows = 200
    /// The values of a column that are shown to whoever checks the columns.
    static let samplesShown = 3
    /// The characters of a sample.
    static let sampleCharactersMax = 60
    /// The contacts one row can name.
    static let contactsPerRow = 5
    /// Rows read, judged or written at a time.
    static let portionRows = 500
}
