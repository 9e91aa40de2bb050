import Foundation
import HTTPTypes
import Hummingbird

/// What came back for a request.
struct WebAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The hidden token in the page's first form; nil when there is none.
    var formToken: String? {
        text.range(of: #"name="csrf" value=""#).map { text[$0.upperBound...].prefix { $0 != "\"" } }.map(String.init)
    }
}
