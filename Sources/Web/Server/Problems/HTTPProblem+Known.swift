import Archive
import HTTPTypes
import Hummingbird

/// The refusals that this floor itself knows.
extension HTTPProblem {
    static var notFound: HTTPProblem {
        HTTPProblem(
            .notFound, "not-found", Bilingual("没有找到", en: "Not found"),
            detail: Bilingual("它不存在，或不在您的权限范围内。", en: "It does not exist, or it is outside your reach."))
    }

    static var signInNeeded: HTTPProblem {
        var problem = HTTPProblem(
            .unauthorized, "sign-in-needed", Bilingual("请先登录", en: "Please sign in"),
            detail: Bilingual("登录已结束或尚未登录。", en: "You are not signed in, or no longer."))
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"kedang\""
        return problem
    }

    static var forbidden: HTTPProblem {
        HTTPProblem(
            .forbidden, "forbidden", Bilingual("没有权限", en: "Not allowed"),
            detail: Bilingual("您的角色不能做这件事。", en: "Your role may not do this."))
    }

    static var forged: HTTPProblem {
        HTTPProblem(
            .forbidden, "forged", Bilingual("请求未被接受", en: "The request was not accepted"),
            detail: Bilingual(
                "无法确认它来自本站的页面。请返回、刷新页面后重试。",
                en: "It could not be shown to come from a page of this site. Go back, reload and try again."))
    }

    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> HTTPProblem {
        var problem = HTTPProblem(
            .methodNotAllowed, "method-not-allowed", Bilingual("不支持此方法", en: "Method not allowed"))
        problem.headers[.allow] = allowed.map(\.rawValue).sorted().joined(separator: ", ")
        return problem
    }

    static func tooLarge(bytesMax: Int) -> HTTPProblem {
        let size = bytesMax >= 1_048_576 ? "\(bytesMax / 1_048_576) MB" : "\(bytesMax / 1_024) KB"
        return HTTPProblem(
            .contentTooLarge, "too-large", Bilingual("内容过大", en: "Too large"),
            detail: Bilingual("最多 \(size)。", en: "At most \(size) is accepted."))
    }

    static func wrongType(expected: String) -> HTTPProblem {
        HTTPProblem(
            .unsupportedMediaType, "wrong-type", Bilingual("内容类型不符", en: "Unsupported content type"),
            detail: Bilingual("应为 \(expected)。", en: "\(expected) is expected."))
    }

    static var notJSON: HTTPProblem {
        HTTPProblem(.badRequest, "not-json", Bilingual("不是有效的 JSON", en: "Not valid JSON"))
    }

    static func unreadable(_ detail: Bilingual) -> HTTPProblem {
        HTTPProblem(.badRequest, "unreadable", Bilingual("无法读取请求", en: "The request cannot be read"), detail: detail)
    }

    static func invalid(_ fields: [FieldProblem]) -> HTTPProblem {
        HTTPProblem(
            .unprocessableContent, "invalid", Bilingual("有内容需要修改", en: "Some values need another look"),
            fields: fields)
    }

    static var versionNeeded: HTTPProblem {
        HTTPProblem(
            .preconditionRequired, "version-needed", Bilingual("缺少版本", en: "A version is needed"),
            detail: Bilingual(
                "请用 If-Match 带上读取时的 ETag。", en: "Send the ETag you read in If-Match, so that nobody's change is lost."))
    }

    static var versionConflict: HTTPProblem {
        HTTPProblem(
            .preconditionFailed, "version-conflict", Bilingual("已被他人修改", en: "Changed by somebody else"),
            detail: Bilingual("您看到的版本已不是最新。", en: "The version you saw is no longer the latest."))
    }

    static var tooSlow: HTTPProblem {
        HTTPProblem(
            .requestTimeout, "too-slow", Bilingual("请求超时", en: "The request took too long"))
    }

    static var busy: HTTPProblem {
        var problem = HTTPProblem(
            .serviceUnavailable, "busy", Bilingual("暂时繁忙", en: "Busy for the moment"),
            detail: Bilingual("请稍后再试。", en: "Please try again shortly."))
        problem.headers[.retryAfter] = "5"
        return problem
    }

    static var broken: HTTPProblem {
        HTTPProblem(
            .internalServerError, "broken", Bilingual("出了意外", en: "Something went wrong"),
            detail: Bilingual(
                "没有保存任何改动。请把请求编号告诉管理员。", en: "Nothing was saved. Tell your administrator the request number."))
    }
}
