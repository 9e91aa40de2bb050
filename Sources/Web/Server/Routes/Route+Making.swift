import HTTPTypes
import Hummingbird

extension Route {
    /// A page or a piece of one, by GET.
    static func page(_ path: String, access: Access, _ summary: Bilingual, _ handler: @escaping Handler) -> Route {
        Route(
            method: .get, path: path, access: access, isAPI: false, summary: summary, body: .none, handler: handler)
    }

    /// A form that is posted.
    static func form(
        _ path: String, access: Access, _ summary: Bilingual, bytesMax: Int = BodyLimit.formBytesMax,
        _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .post, path: path, access: access, isAPI: false, summary: summary,
            body: .form(bytesMax: bytesMax), handler: handler)
    }

    /// A form with files.
    static func upload(
        _ path: String, access: Access, _ summary: Bilingual, bytesMax: Int = BodyLimit.uploadBytesMax,
        gives: Schema? = nil, answers: HTTPResponse.Status = .ok, _ handler: @escaping Handler
    ) -> Route {
        Route(
            method: .post, path: path, access: access, isAPI: path.hasPrefix(apiPrefix), summary: summary,
            body: .upload(bytesMax: bytesMax), gives: gives, answers: answers, handler: handler)
    }

    /// A route of the API, its path without the prefix.
    /// - Parameter answers: the status of a call that went well; 200, or 204 where nothing is given, when nil.
    static func api(
        _ method: HTTPRequest.Method, _ path: String, access: Access, _ summary: Bilingual,
        parameters: [RouteParameter] = [], takes: Schema? = nil, gives: Schema? = nil,
        answers: HTTPResponse.Status? = nil, _ handler: @escaping Handler
    ) -> Route {
        let isBodiless = method == .get || method == .delete
        return Route(
            method: method, path: apiPrefix + path, access: access, isAPI: true, summary: summary,
            body: isBodiless ? .none : .json(bytesMax: BodyLimit.formBytesMax), parameters: parameters, takes: takes,
            gives: gives, answers: answers ?? (gives == nil ? .noContent : .ok), handler: handler)
    }
}
