import Foundation

/// A file the browser loads beside the page: a stylesheet, a script, a picture.
struct Asset: Sendable {
    /// Its plain name, such as `app.css`.
    let name: String
    let contentType: String
    /// The first 12 hexadecimal digits of the content's SHA-256.
    let hash: String
    let bytes: [UInt8]
    /// The same, compressed with gzip.
    let gzip: [UInt8]

    /// Where it is served. The name changes with the content, so that a browser may keep it for ever.
    var address: Address {
        let stem = name.prefix { $0 != "." }
        return "/assets/\(String(stem)).\(hash).\(String(name.dropFirst(stem.count + 1)))"
    }
}

extension Asset {
    init(_ file: EmbeddedFile) {
        self.init(
            name: file.name, contentType: file.contentType, hash: file.hash, bytes: Array(file.text.utf8),
            gzip: Data(base64Encoded: file.gzipBase64).map(Array.init) ?? [])
    }
}
