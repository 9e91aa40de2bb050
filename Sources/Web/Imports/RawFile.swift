import Archive
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that a program sends as the body itself, its name in `Content-Disposition` (RFC 6266).
struct RawFile: Sendable {
    /// What a file is called that was sent without a name.
    private static let namelessName = "file.xlsx"

    private let body: BoundedBody
    private let name: String

    /// Nil for a form.
    ///
    /// - Throws: `HTTPProblem.forged` unless a bearer token goes along: a browser's cookie alone proves nothing.
    init?(_ call: Call) throws {
        let headers = call.request.headers
        guard HeaderParameters(headers[.contentType] ?? "").value != "multipart/form-data" else { return nil }
        guard case .bearer = call.context.credential else { throw HTTPProblem.forged }
        body = try BoundedBody(call.request, bytesMax: BodyLimit.uploadBytesMax)
        let disposition = HeaderParameters(headers[.contentDisposition] ?? "")
        let sent = disposition["filename*"].flatMap(HeaderParameters.extended) ?? disposition["filename"]
        name = FileName.safe(sent ?? Self.namelessName)
    }

    /// Reads it all into the sink.
    func receive(into sink: ImportSink) async throws {
        try await withTimeLimit(BodyLimit.uploadTime) { [body, name] in
            try await sink.begin(named: name)
            try await body.forEach { try await sink.append(Array($0.readableBytesView)) }
        }
    }
}
