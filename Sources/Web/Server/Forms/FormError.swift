/// Why a form, a query or an upload cannot be read.
enum FormError: Error, Equatable {
    case tooManyFields(max: Int)
    case nameTooLong(bytesMax: Int)
    case valueTooLong(bytesMax: Int)
    /// A name or a value is not UTF-8.
    case notText
    /// The content type is not the one the route takes.
    case wrongType(expected: String)
    /// The content type says multipart and gives no usable boundary.
    case noBoundary
    /// The multipart text breaks its own rules (RFC 2046, 5.1; RFC 7578).
    case malformed
    case tooManyParts(max: Int)
    case headerTooLong(bytesMax: Int)
    /// The text ended before the closing boundary.
    case truncated
}
