/// Why a sheet cannot be written.
public enum SheetWriteError: Error, Sendable, Equatable {
    /// `write(2)` failed with this `errno`.
    case cannotWrite(errno: Int32)
    /// More rows than a spreadsheet shows, 1,048,576.
    case tooManyRows
    /// More columns than a spreadsheet shows, 16,384.
    case tooManyColumns
    /// A text of more than 32,767 UTF-16 units, which no cell holds.
    case cellTooLong
    /// A part of 4 GiB or more.
    case tooLarge
    /// A sheet of this name exists, or the name is none a sheet may have (`SheetName.allowed`).
    case badSheetName
    /// A row number at or before the last written, or a call after `finish`.
    case outOfOrder
    /// zlib refused with this code.
    case cannotCompress(code: Int32)
}
