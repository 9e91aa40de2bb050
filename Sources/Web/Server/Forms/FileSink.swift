import NIOCore

/// Takes the files of an upload, piece by piece, as they arrive. The sender waits while a piece is being taken.
protocol FileSink: Sendable {
    /// A file begins. Its name is safe to show; what it says it is, is not to be believed.
    func begin(_ file: MultipartPart) async throws
    func append(_ bytes: [UInt8]) async throws
    /// The file is complete. Without this call the upload broke off, and what was taken is to be thrown away.
    func end() async throws
}
