import Foundation

/// A text file beside the database in which every signed head is kept, so that the database cannot be put back unnoticed.
///
/// Heads stand in it as signed notes (`SignedHead.text`), one after the other; the file is only ever appended to. Keep
/// a copy where whoever administers the database cannot write.
public struct HeadFile: Sendable {
    /// The most bytes of a file that is read: some 200,000 heads.
    public static let bytesMax = 64 << 20

    /// The path of the file.
    public let path: String

    /// A file that need not exist yet.
    public init(path: String) {
        self.path = path
    }

    /// Whether there is such a file, be it empty.
    public var exists: Bool { access(path, F_OK) == 0 }

    /// Writes heads at the end, making the file when it is not there, and waits until all is on the disk.
    ///
    /// - Parameter heads: the oldest first; none of them makes an empty file.
    /// - Throws: `HeadFileError`.
    public func append(_ heads: [SignedHead]) throws(HeadFileError) {
        // The newline in front ends whatever half line a power cut may have left.
        try append(Data(heads.map { "\n\($0.text)" }.joined().utf8))
    }

    /// Writes bytes at the end and waits until all is on the disk.
    func append(_ bytes: Data) throws(HeadFileError) {
        let isNew = !exists
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(errno: errno) }
        defer { close(descriptor) }
        try Self.write(Array(bytes), to: descriptor)
        guard fsync(descriptor) == 0 else { throw .unwritable(errno: errno) }
        if isNew {
            try syncFolder()
        }
    }

    /// Reads all heads, oldest first. A head that was only half written is passed over and counted.
    ///
    /// - Throws: `HeadFileError`. A file that does not exist holds no heads.
    public func read() throws(HeadFileError) -> HeadFileContents {
        guard exists else { return HeadFileContents(heads: [], unreadableLines: 0) }
        return HeadFileContents(text: String(decoding: try bytes(), as: UTF8.self))
    }

    /// The last head, found from the end of the file, however long it is; nil when there is none.
    ///
    /// - Throws: `HeadFileError`.
    public func last() throws(HeadFileError) -> SignedHead? {
        guard exists else { return nil }
        let end = try bytes(fromEnd: Self.endBytes)
        if let last = HeadFileContents(text: String(decoding: end, as: UTF8.self)).heads.last { return last }
        return try read().heads.last
    }

    /// Enough for the last head and whatever half heads a power cut may have left behind it.
    private static let endBytes = 64 * SignedHead.textBytesMax

    func bytes(fromEnd count: Int? = nil) throws(HeadFileError) -> Data {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { try? file.close() }
            if let count {
                let length = try file.seekToEnd()
                try file.seek(toOffset: length - min(length, UInt64(count)))
            }
            let bytes = try file.read(upToCount: Self.bytesMax + 1) ?? Data()
            guard bytes.count <= Self.bytesMax else { throw HeadFileError.tooLarge(bytesMax: Self.bytesMax) }
            return bytes
        } catch let error as HeadFileError {
            throw error
        } catch {
            throw .unreadable(detail: "\(error)")
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(HeadFileError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(errno: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// A new file is only sure to survive a power cut when its folder has been flushed too.
    private func syncFolder() throws(HeadFileError) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable(errno: errno) }
    }
}
