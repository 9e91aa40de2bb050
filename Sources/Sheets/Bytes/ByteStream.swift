/// Bytes that come one after the other, such as a part of an archive while it is inflated.
protocol ByteStream: AnyObject {
    /// Fills the front of `buffer` and returns how many bytes came; 0 is the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}
