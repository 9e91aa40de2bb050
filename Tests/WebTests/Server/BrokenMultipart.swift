@testable import Web

/// Multipart texts that break a rule, and the error that names it.
enum BrokenMultipart: String, CaseIterable {
    case noName, noColon, noHeader, boundaryGoesOn, noEnd, empty, longHeader, manyParts

    private static let part = "------edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n"

    var text: String {
        switch self {
        case .noName: "------edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n------edge--"
        case .noColon: "------edge\r\nNo colon\r\n\r\nx\r\n------edge--"
        case .noHeader: "------edge\r\n\r\nno header\r\n------edge--"
        case .boundaryGoesOn: "------edgeX\r\n"
        case .noEnd: Self.part
        case .empty: ""
        case .longHeader: "------edge\r\nA: \(String(repeating: "x", count: 9_000))"
        case .manyParts: String(repeating: Self.part, count: MultipartParser.partsMax + 1)
        }
    }

    var error: FormError {
        switch self {
        case .noName, .noColon, .noHeader, .boundaryGoesOn: .malformed
        case .noEnd, .empty: .truncated
        case .longHeader: .headerTooLong(bytesMax: MultipartParser.headerBytesMax)
        case .manyParts: .tooManyParts(max: MultipartParser.partsMax)
        }
    }
}
