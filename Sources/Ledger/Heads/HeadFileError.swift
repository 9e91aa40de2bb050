/// Why a file of heads cannot be written or read.
public enum HeadFileError: Error, Equatable {
    /// The system refused to open, write or flush it, for the reason in `errno`.
    case unwritable(errno: Int32)

    /// The system refused to open or read it.
    case unreadable(detail: String)

    /// It is larger than what is read at once.
    case tooLarge(bytesMax: Int)
}
