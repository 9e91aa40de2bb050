/// What the header of a part says about it (RFC 7578, 4).
struct MultipartPart: Sendable, Equatable {
    /// The field's name.
    var name: String
    /// The file's name, made safe; nil for a plain field.
    var fileName: String?
    /// What the sender says it is. Never to be believed: the type is found from the content.
    var contentType: String?
}
