import HTTPTypes
import Hummingbird
import NIOCore

/// A `multipart/form-data` request that has not been read yet.
struct Upload: Sendable {
    /// The field that carries the token against forged requests.
    static let tokenField = "csrf"
    /// The longest value of a plain field, in bytes.
    static let valueBytesMax = 262_144

    private let body: BoundedBody
    private let contentType: String
    private let isProven: Bool
    private let accepts: @Sendable (String?) -> Bool

    /// - Parameter mustProve: whether the request has to carry the token, in the header or as a field before the
    ///   first file.
    init(_ request: Request, _ context: WebContext, tokens: FormTokens, bytesMax: Int, mustProve: Bool) throws {
        body = try BoundedBody(request, bytesMax: bytesMax)
        contentType = request.headers[.contentType] ?? ""
        let binding = context.formBinding
        accepts = { tokens.accepts($0, for: binding) }
        isProven = !mustProve || tokens.accepts(request.headers[.formToken], for: binding)
    }

    /// Reads it all; files go to the sink, plain fields come back.
    /// - Throws: `FormError`, `HTTPProblem.forged` before the first byte of a file reaches the sink, `.tooLarge`,
    ///   `.tooSlow`, and what the sink throws.
    func receive(into sink: any FileSink) async throws -> Form {
        let parser = try MultipartParser(contentType: contentType)
        return try await withTimeLimit(BodyLimit.uploadTime) {
            var reading = UploadReading(parser: parser, sink: sink, isProven: isProven, accepts: accepts)
            try await body.forEach { try await reading.take($0) }
            return try reading.finish()
        }
    }
}
