import Archive
import HTTPTypes
import Hummingbird

/// The one place where errors become what a caller is told.
enum ProblemMapper {
    /// What to tell about an error. One that is not known is told as `broken`, never in its own words.
    static func problem(for error: any Error) -> HTTPProblem {
        switch error {
        case let known as any ProblemConvertible: known.problem
        case let error as HTTPError: problem(status: error.status)
        case is CancellationError: .busy
        default: Outage(error)?.problem ?? .broken
        }
    }

    /// Whether the error is a fault of ours, to be written to the log in full.
    static func isUnexpected(_ error: any Error) -> Bool {
        !(error is any ProblemConvertible || error is HTTPError || error is CancellationError)
    }

    /// What Hummingbird itself refuses.
    private static func problem(status: HTTPResponse.Status) -> HTTPProblem {
        switch status {
        case .notFound: .notFound
        case .contentTooLarge: .tooLarge(bytesMax: BodyLimit.formBytesMax)
        case .badRequest: .unreadable(Bilingual("请求格式有误。", en: "The request is malformed."))
        default: .broken
        }
    }
}
