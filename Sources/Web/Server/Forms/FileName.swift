/// The name a file is shown under: what a browser sent, without folders, control characters and the like.
enum FileName {
    /// The longest name kept, in UTF-8 bytes, as most file systems allow.
    static let bytesMax = 255

    /// A name fit to be shown and to be sent as a download's name. Only the last path component stays; a name of
    /// nothing else becomes `file`.
    static func safe(_ sent: String) -> String {
        let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? ""
        let plain = String(String.UnicodeScalarView(last.unicodeScalars.filter(isShown)))
        let name = plain.drop { $0 == "." || $0 == " " }
        return name.isEmpty ? "file" : cut(String(name))
    }

    /// Control and formatting characters hide what a name ends in (U+202E turns it round); `: * ? " < > |` mean
    /// something to some systems.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: false
        default: !":*?\"<>|".unicodeScalars.contains(scalar)
        }
    }

    /// Cut in the middle, so that the extension stays.
    private static func cut(_ name: String) -> String {
        guard name.utf8.count > bytesMax else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= 16 ? String(name[dot...]) : ""
        var stem = name[..<dot]
        while stem.utf8.count + ending.utf8.count > bytesMax { stem.removeLast() }
        return stem + ending
    }
}
