/// A file as `scripts/assets` wrote it into the program.
struct EmbeddedFile: Sendable {
    let name: String
    let contentType: String
    let hash: String
    let text: String
    /// The compressed content, so that no request pays for compressing.
    let gzipBase64: String
}
