/// What stands between the cells of a text file.
public enum CsvDelimiter: UInt8, Sendable, CaseIterable {
    /// `,`
    case comma = 0x2C
    /// The tabulator.
    case tab = 0x09
    /// `;`
    case semicolon = 0x3B
    /// `|`
    case pipe = 0x7C
}
