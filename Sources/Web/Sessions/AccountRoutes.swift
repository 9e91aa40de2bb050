import Archive
import HTTPTypes
import Wording

/// One's own account: where one is signed in, and the password.
struct AccountRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/account", access: .signedIn, Bilingual("登录与密码", en: "Sessions and password"), show),
            .form("/account/sessions/:id/end", access: .signedIn, Bilingual("退出一台设备", en: "End a session"), end),
            .form("/account/sessions/end-others", access: .signedIn, Bilingual("退出其他设备", en: "End the others"), endOthers),
            .page("/account/password", access: .signedIn, Bilingual("更改密码", en: "Change password"), showPassword),
            .form("/account/password", access: .signedIn, Bilingual("更改密码", en: "Change password"), changePassword),
            .api(
                .get, "/me/sessions", access: .signedIn, Bilingual("登录中的设备", en: "Open sessions"),
                gives: Schema.page(of: .named("OpenSession")), list),
            .api(.delete, "/me/sessions/:id", access: .signedIn, Bilingual("退出一台设备", en: "End a session"), revoke),
            .api(
                .put, "/me/password", access: .signedIn, Bilingual("更改密码", en: "Change password"),
                takes: .named("PasswordChange"), gives: .named("Session"), replacePassword),
        ]
    }

    // MARK: - Sessions

    private func show(_ call: Call) async throws -> Reply {
        .page(accountView(try await page(call), call.view))
    }

    private func list(_ call: Call) async throws -> Reply {
        let signedIn = try await call.signedIn(archive)
        let sessions = try await sessions(call)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: sessions) { session, item in
                    item.openSession(session, isThisOne: session.id == signedIn.sessionID)
                }
                object.member("next", nil as String?)
            }
        }
    }

    private func end(_ call: Call) async throws -> Reply {
        try await endSession(call)
        return .redirect(to: "/account", telling: .sessionEnded)
    }

    private func revoke(_ call: Call) async throws -> Reply {
        try await endSession(call)
        return .done
    }

    private func endOthers(_ call: Call) async throws -> Reply {
        let kept = try await call.signedIn(archive).sessionID
        _ = try await archive.work(as: call.actor()) { try $0.sessions.revokeOthers(than: kept) }
        return .redirect(to: "/account", telling: .otherSessionsEnded)
    }

    /// One's own only, also for an administrator: others' sessions end by switching the account off.
    private func endSession(_ call: Call) async throws {
        guard let number = Int64(try call.parameter("id")) else { throw HTTPProblem.notFound }
        let id = Session.ID(rawValue: number)
        guard try await sessions(call).contains(where: { $0.id == id }) else { throw HTTPProblem.notFound }
        try await archive.work(as: call.actor()) { try $0.sessions.revoke(id) }
    }

    private func sessions(_ call: Call) async throws -> [Session] {
        let actor = try call.actor()
        guard let person = actor.personID else { return [] }
        return try await archive.look(as: actor) { try $0.sessions.list(of: person) }
    }

    // MARK: - The password

    private func showPassword(_ call: Call) async throws -> Reply {
        var page = try await page(call)
        page.isPasswordDue = call.context.caller?.owesPassword ?? false
        return .page(passwordView(page, call.view))
    }

    private func changePassword(_ call: Call) async throws -> Reply {
        do {
            guard call.form.raw("passwordAgain").map({ $0 == call.form.raw("password") }) ?? true else {
                throw ArchiveError.invalid([.passwordsDiffer])
            }
            let session = try await change(call, from: call.form.raw("oldPassword"), to: call.form.raw("password"), .web)
            return .redirect(to: "/account", telling: .passwordChanged).with(.session(session, now: archive.now))
        } catch ArchiveError.invalid(let problems) {
            var page = try await page(call)
            page.isPasswordDue = call.context.caller?.owesPassword ?? false
            page.errors = problems.sentences(call.view.t)
            return .page(passwordView(page, call.view), status: .unprocessableContent)
        }
    }

    private func replacePassword(_ call: Call) async throws -> Reply {
        let body = try call.decode(PasswordBody.self)
        let session = try await change(call, from: body.oldPassword, to: body.password, .api)
        return Reply.json { $0.session(session) }.uncompressed
    }

    private func change(
        _ call: Call, from old: String?, to new: String?, _ channel: SessionChannel
    ) async throws -> NewSession {
        try await archive.changePassword(
            of: call.signedIn(archive), from: old ?? "", to: new ?? "", at: call.origin(channel))
    }

    private func page(_ call: Call) async throws -> AccountPage {
        let signedIn = try await call.signedIn(archive)
        let sessions = try await sessions(call)
        return AccountPage(
            devices: sessions.map { AccountPage.Device($0, of: signedIn, call.view.t, asOf: archive.now) },
            passwordRule: archive.policies.passwords.sentence(call.view.t))
    }
}

/// What a program sends to change its owner's password.
struct PasswordBody: Decodable, Sendable {
    var oldPassword: String
    var password: String
}
