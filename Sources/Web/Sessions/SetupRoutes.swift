import Archive
import HTTPTypes
import Vault

/// The first run: the company and its first accounts, once.
struct SetupRoutes: Sendable {
    let archive: Archive
    let recoveryKey: @Sendable () -> RecoveryKey?
    /// Asked for where other machines can reach the page.
    var word: SetupWord?

    var routes: [Route] {
        [
            .page("/setup", access: .everyone, Bilingual("首次设置", en: "First run"), show),
            .form("/setup", access: .everyone, Bilingual("开立档案室", en: "Open the archive"), found),
            .form("/setup/done", access: .everyone, Bilingual("进入档案室", en: "Enter the archive")) { _ in
                .redirect(to: .home)
            },
        ]
    }

    private func show(_ call: Call) -> Reply {
        guard !archive.isFounded else { return .redirect(to: "/s") }
        let said = call.query.text("word")
        guard knowsWord(said) else {
            let page = SetupWordPage(word: said ?? "", isWrong: said != nil)
            return .page(setupWordView(page, call.view), status: .forbidden)
        }
        var form = SetupForm()
        form.word = said
        return .page(setupView(SetupPage(form, archive.policies, call.view.t), call.view))
    }

    private func knowsWord(_ said: String?) -> Bool { word?.isKnown(by: said) ?? true }

    private func found(_ call: Call) async throws -> Reply {
        guard !archive.isFounded else { return .redirect(to: "/s") }
        let form = SetupForm(call.form)
        guard knowsWord(form.word) else { return refusing([.wrongSetupWord], form, call, status: .forbidden) }
        do {
            guard form.passwordsMatch else { throw ArchiveError.invalid([.passwordsDiffer]) }
            let founded = try await archive.found(form.founding, origin: call.origin(.web).text)
            return try await enter(call, form, founded)
        } catch ArchiveError.invalid(let problems) {
            return refusing(problems, form, call, status: .unprocessableContent)
        }
    }

    /// The page again with what was typed and what is wrong with it; passwords are asked again.
    private func refusing(
        _ problems: [FieldProblem], _ form: SetupForm, _ call: Call, status: HTTPResponse.Status
    ) -> Reply {
        var page = SetupPage(form, archive.policies, call.view.t)
        page.errors = problems.sentences(call.view.t, naming: SetupForm.names)
        return .page(setupView(page, call.view), status: status)
    }

    /// Signs the founder in and shows what is shown only once.
    private func enter(_ call: Call, _ form: SetupForm, _ founded: Founded) async throws -> Reply {
        let demonstration = form.wantsDemonstration ? try await demonstration(call, founded) : nil
        let own = form.founding.founder?.account ?? form.founding.administrator
        let session = try await archive.signIn(login: own.login, password: own.password, from: call.origin(.web))
        guard let key = recoveryKey() else {
            guard demonstration != nil else { return .redirect(to: .home).with(.session(session, now: archive.now)) }
            return shownOnce(call, [], demonstration, session)
        }
        return shownOnce(call, key.groupsShownOnce, demonstration, session)
    }

    private func shownOnce(
        _ call: Call, _ groups: [String], _ demonstration: Demonstration?, _ session: NewSession
    ) -> Reply {
        var view = call.view
        view.csrfToken = call.tokens.token(for: "session \(session.token.text)")
        let page = RecoveryKeyPage(
            groups: groups, demonstrationPassword: demonstration?.password.shownOnce,
            demonstrationAccounts: demonstration?.people.map { "\($0.login) · \(view.t(Bilingual($0.role.wording)))" } ?? [])
        return Reply.page(recoveryKeyView(page, view)).with(.session(session, now: archive.now)).uncompressed
    }

    private func demonstration(_ call: Call, _ founded: Founded) async throws -> Demonstration? {
        guard let actor = archive.directory.actor(for: founded.administrator.id, origin: call.origin(.web).text) else {
            return nil
        }
        return try await archive.loadDemonstration(as: actor)
    }
}

extension SignInOrigin {
    /// As the ledger names it: `web 10.0.0.5`.
    var text: String { "\(channel.rawValue) \(address)" }
}
