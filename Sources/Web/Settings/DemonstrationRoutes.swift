import Archive

/// The demonstration data: in with one step, out with one step.
struct DemonstrationRoutes: Sendable {
    let archive: Archive

    /// Who puts it in and takes it out.
    static let removers = Access.roles([.administrator])

    var routes: [Route] {
        [
            .page(
                "/settings/demonstration", access: .roles(Place.settingsRoles), Bilingual("演示数据", en: "Demonstration data"), show),
            .form("/settings/demonstration", access: Self.removers, Bilingual("放入演示数据", en: "Put it in"), load),
            .form(
                "/settings/demonstration/remove", access: Self.removers, Bilingual("清除演示数据", en: "Remove it"), remove),
        ]
    }

    private func show(_ call: Call) -> Reply {
        .page(demonstrationView(page(call), call.view))
    }

    private func load(_ call: Call) async throws -> Reply {
        let demonstration = try await archive.loadDemonstration(as: call.actor())
        var page = page(call)
        page.password = demonstration.password.shownOnce
        page.accounts = demonstration.people.map { "\($0.login) · \(call.view.t(Bilingual($0.role.wording)))" }
        var view = call.view
        view.isDemonstration = true
        return Reply.page(demonstrationView(page, view)).uncompressed
    }

    private func remove(_ call: Call) async throws -> Reply {
        _ = try await archive.removeDemonstration(as: call.actor())
        return .redirect(to: "/settings/demonstration", telling: .demonstrationRemoved)
    }

    private func page(_ call: Call) -> DemonstrationPage {
        DemonstrationPage(
            isLoaded: archive.directory.hasDemonstration, mayChange: call.view.mayRemoveDemonstration,
            tabs: SettingsTab.tabs(current: .demonstration, call.view.t))
    }
}
