/// Reading of one part's header lines.
enum MultipartHeader {
    /// The part that header lines describe.
    /// - Parameter bytes: the lines, separated by CR LF, without the empty line after them.
    /// - Throws: `FormError.malformed` without a `Content-Disposition: form-data` that has a name, `.notText` when
    ///   not UTF-8.
    static func part(_ bytes: [UInt8]) throws(FormError) -> MultipartPart {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
        var part: MultipartPart?
        var contentType: String?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .malformed }
            let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
            switch line[..<colon].lowercased() {
            case "content-disposition": part = try disposition(value)
            case "content-type": contentType = String(value.prefix(Self.typeCharactersMax))
            default: continue
            }
        }
        guard var part else { throw .malformed }
        part.contentType = contentType
        return part
    }

    private static let typeCharactersMax = 200

    private static func disposition(_ value: String) throws(FormError) -> MultipartPart {
        let disposition = HeaderParameters(value)
        guard disposition.value == "form-data", let name = disposition["name"], name.utf8.count <= Form.nameBytesMax
        else { throw .malformed }
        let fileName = disposition["filename*"].flatMap(HeaderParameters.extended) ?? disposition["filename"]
        return MultipartPart(name: name, fileName: fileName.map(FileName.safe))
    }
}
