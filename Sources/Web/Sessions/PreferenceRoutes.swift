/// The reader's own choices: language, palette, row height. They are kept in cookies and known to nobody else.
struct PreferenceRoutes: Sendable {
    /// A year.
    private static let keptSeconds = 31_536_000

    var routes: [Route] {
        [
            .form("/preferences", access: .everyone, Bilingual("显示偏好", en: "Preferences"), keep),
            .page("/language/:tongue", access: .everyone, Bilingual("切换语言", en: "Change the language"), speak),
        ]
    }

    private func keep(_ call: Call) -> Reply {
        Reply.redirect(to: redirectTarget(from: call.form.text("return")))
            .with(cookie(.tongue, call.form.text("tongue").flatMap(Tongue.init(rawValue:))))
            .with(cookie(.theme, call.form.text("theme").flatMap(Theme.init(rawValue:))))
            .with(cookie(.density, call.form.text("density").flatMap(Density.init(rawValue:))))
    }

    /// At the door the language is chosen by a link.
    private func speak(_ call: Call) throws -> Reply {
        guard let tongue = Tongue(rawValue: try call.parameter("tongue")) else { throw HTTPProblem.notFound }
        return Reply.redirect(to: redirectTarget(from: call.query.text("return"))).with(cookie(.tongue, tongue))
    }

    private func cookie(_ name: CookieName, _ choice: (some RawRepresentable<String>)?) -> SetCookie? {
        choice.flatMap { SetCookie(name, $0.rawValue, secondsMax: Self.keptSeconds) }
    }
}
