/// The rows of one sheet, from the first to the last, each read only when it is asked for.
///
/// Meant for one thread; it keeps the reader's file open as long as it lives.
public protocol SheetRows: AnyObject {
    /// The next row that is not empty, or nil after the last.
    ///
    /// Throws `SheetRefusal` where the file cannot be read on, and whatever the `ByteSource` throws.
    func next() throws -> SheetRow?
}
