import Archive
import HTTPTypes
import Vault

/// The door: signing in and out, in a browser by cookie and for programs by bearer token.
struct SignInRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/s", access: .everyone, Bilingual("登录", en: "Sign in"), show),
            .form("/s", access: .everyone, Bilingual("登录", en: "Sign in"), signIn),
            .form("/s/out", access: .everyone, Bilingual("退出登录", en: "Sign out"), signOut),
            .api(
                .post, "/session", access: .everyone, Bilingual("登录并取得令牌", en: "Sign in for a token"),
                takes: .named("SignIn"), gives: .named("Session"), answers: .created, begin),
            .api(.delete, "/session", access: .signedIn, Bilingual("注销令牌", en: "Sign out"), end),
            .api(
                .get, "/me", access: .signedIn, Bilingual("当前登录人", en: "Who is signed in"), gives: .named("Me"), me),
        ]
    }

    // MARK: - In the browser

    private func show(_ call: Call) -> Reply {
        let target = redirectTarget(from: call.query.text("return"))
        guard call.context.caller == nil else { return .redirect(to: target) }
        return .page(signInView(page(returnTo: target), call.view))
    }

    private func signIn(_ call: Call) async throws -> Reply {
        let account = call.form.text("account") ?? ""
        let target = redirectTarget(from: call.form.text("return"))
        do {
            let session = try await archive.signIn(
                login: account, password: call.form.raw("password") ?? "", from: call.origin(.web),
                replacing: call.context.cookies[.session, isTLS: call.context.isTLS])
            return .redirect(to: target).with(.session(session, now: archive.now))
        } catch let refusal as SignInRefusal {
            var page = page(returnTo: target)
            page.account = account
            page.refusal = call.view.t(Bilingual(refusal.wording))
            return .page(signInView(page, call.view), status: refusal.status)
        }
    }

    private func signOut(_ call: Call) async throws -> Reply {
        if let token = call.token { try await archive.signOut(token: token, at: call.context.remoteAddress) }
        return .redirect(to: "/s", telling: .signedOut).with(.deletion(of: .session))
    }

    private func page(returnTo target: Address) -> SignInPage {
        SignInPage(returnTo: target, companyName: archive.policies.companyName)
    }

    // MARK: - For programs

    private func begin(_ call: Call) async throws -> Reply {
        let form = try call.decode(SignInBody.self)
        let session = try await archive.signIn(login: form.account, password: form.password, from: call.origin(.api))
        return Reply.created(at: "/api/v1/me") { $0.session(session) }.uncompressed
    }

    private func end(_ call: Call) async throws -> Reply {
        if let token = call.token { try await archive.signOut(token: token, at: call.context.remoteAddress) }
        return .done
    }

    private func me(_ call: Call) async throws -> Reply {
        let signedIn = try await call.signedIn(archive)
        return Reply.json { $0.object { $0.me(signedIn, in: archive.directory) } }
    }
}

extension SignInRefusal: ProblemConvertible {
    /// 422 rather than 401, for the request itself was allowed; 429 once it was tried too often.
    var status: HTTPResponse.Status {
        switch self {
        case .wrong: .unprocessableContent
        case .locked: .tooManyRequests
        }
    }

    var problem: HTTPProblem {
        HTTPProblem(
            status, self == .locked ? "locked" : "sign-in-refused", Bilingual("登录失败", en: "Not signed in"),
            detail: Bilingual(wording))
    }
}
