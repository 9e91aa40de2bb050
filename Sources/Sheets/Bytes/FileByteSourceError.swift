/// Why a file on the disk gave no bytes.
public enum FileByteSourceError: Error, Equatable {
    /// `open(2)` failed with this `errno`.
    case cannotOpen(errno: Int32)
    /// The path leads to a folder, a pipe or a device.
    case notAFile
    /// `pread(2)` failed with this `errno`.
    case cannotRead(errno: Int32)
}
