/// Where written bytes go, piece by piece: a file, memory, a reply on its way, a sealed file.
public protocol ByteSink: AnyObject {
    /// Takes the next bytes. What it throws comes out of the writer's own call.
    func write(_ bytes: ArraySlice<UInt8>) throws
}
