/// The header that makes a browser keep a file instead of showing it (RFC 6266).
enum ContentDisposition {
    /// With the name twice: in ASCII for old programs, and in full as RFC 8187 says.
    static func attachment(name: String) -> String {
        let safe = FileName.safe(name)
        let plain = String(safe.map { $0.isASCII && !"\"\\%;'".contains($0) ? $0 : "_" })
        let full: Address = "/\(safe)"
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(full.text.dropFirst())"
    }
}
