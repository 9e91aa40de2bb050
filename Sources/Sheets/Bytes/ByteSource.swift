/// A file's bytes, readable at any place.
///
/// The bytes may lie on a disk, in memory, or sealed in pieces that are opened as they are asked for; a
/// reader only ever asks for some 64 KiB at a time and never keeps the whole.
public protocol ByteSource: Sendable {
    /// The length in bytes.
    var size: Int64 { get }

    /// The bytes from `offset` on, `count` of them or as many as there are before the end.
    ///
    /// Fewer than `count` bytes are returned only at the end; none when `offset` is at or behind it.
    func read(at offset: Int64, count: Int) throws -> [UInt8]
}
