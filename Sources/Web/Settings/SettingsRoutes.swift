import Archive
import Foundation
import HTTPTypes

/// The rules of the house, set by administrators and executives.
struct SettingsRoutes: Sendable {
    let archive: Archive

    private static let access = Access.roles(Place.settingsRoles)

    var routes: [Route] {
        SettingsTab.allCases.filter(\.isAsking).flatMap(pages)
            + [
                .api(
                    .get, "/settings", access: Self.access, Bilingual("设置", en: "Settings"), gives: .named("Settings"), read),
                .api(
                    .patch, "/settings", access: Self.access, Bilingual("修改设置", en: "Change settings"),
                    parameters: [.version], takes: .named("Settings"), gives: .named("Settings"), patch),
            ]
    }

    private func pages(_ tab: SettingsTab) -> [Route] {
        [
            .page(tab.address.text, access: Self.access, tab.name) { call in
                .page(settingsView(try await page(tab, call), call.view))
            },
            .form(tab.address.text, access: Self.access, tab.name) { call in
                let isDraft = call.form.text("act") == "draft" || archive.policies.documentControl == .separate
                return isDraft ? try await refusing(tab, call, saveDrafts) : try await refusing(tab, call, save)
            },
        ]
    }

    private func save(_ tab: SettingsTab, _ call: Call) async throws -> Reply {
        let form = call.form
        do {
            _ = try await change(from: try call.baseVersion(), call) { policies in
                var policies = policies
                policies.take(tab, from: form)
                return policies
            }
            return .redirect(to: tab.address, telling: .settingsSaved)
        } catch ArchiveError.changedMeanwhile {
            var policies = archive.policies
            policies.take(tab, from: form)
            let saved = SettingsPage(tab, archive.policies, call.view.t)
            var page = SettingsPage(tab, policies, version: saved.version, call.view.t)
            page.keep(call.form)
            page.meet(saved, call.view.t)
            return .page(settingsView(page, call.view), status: .conflict)
        }
    }

    /// Saves, or shows what is wrong beside the fields it is about.
    private func refusing(_ tab: SettingsTab, _ call: Call, _ save: (SettingsTab, Call) async throws -> Reply) async throws -> Reply {
        let version = try call.baseVersion()
        do {
            return try await save(tab, call)
        } catch ArchiveError.invalid(let problems) {
            var policies = archive.policies
            policies.take(tab, from: call.form)
            var page = SettingsPage(tab, policies, version: version, call.view.t)
            page.keep(call.form)
            page.refuse(problems.sentences(call.view.t, naming: Self.naming))
            page.isDirect = archive.policies.documentControl == .direct
            page.drafts = call.form.number("drafts") ?? 0
            return .page(settingsView(page, call.view), status: .unprocessableContent)
        }
    }

    /// What forms call fields that the archive names otherwise.
    static let naming = [
        "numbering": "prefix", "session": "idleMinutes", "lifecycle": "monthsToLost", "pool": "claimsPerDay", "abc": "percentB",
    ]

    private func read(_ call: Call) throws -> Reply {
        try reply(with: archive.policies)
    }

    private func patch(_ call: Call) async throws -> Reply {
        let json = call.json
        // What no settings are is told before that they changed meanwhile.
        _ = try archive.policies.merging(json)
        return try reply(with: try await change(from: try call.baseVersion(), call) { try $0.merging(json) })
    }

    /// Changes the policies in force, unless they are others than the answers were written on.
    private func change(
        from version: Int, _ call: Call, _ change: @escaping @Sendable (Policies) throws -> Policies
    ) async throws -> Policies {
        try await archive.work(as: call.actor()) { work in
            let current = try work.policyBook.inForce()
            guard current.fingerprint == version else { throw ArchiveError.changedMeanwhile(current: Int64(current.fingerprint)) }
            let policies = try change(current)
            try work.policyBook.change(to: policies)
            return policies
        }
    }

    private func reply(with policies: Policies) throws -> Reply {
        try Reply.json(policies).with(Etag(version: policies.fingerprint))
    }

    private static let pool: Schema = .object(
        ["isOpen", "isCompanyWide"].map { .init($0, .flag) }
            + ["claimsPerDay", "restDays", "protectedDays"].map { .init($0, .integer()) }
            + ["capacity", "returnDaysA", "returnDaysB", "returnDaysC", "returnDaysWithoutLevel"].map {
                .init($0, .integer(), isRequired: false)
            })

    /// The shapes of the API about settings.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "Settings",
            .object([
                .init("companyName", .text(charactersMax: Policies.companyNameCountMax), isRequired: false),
                .init(
                    "numbering",
                    .object([
                        .init("prefix", .text()), .init("period", .choice(NumberingRule.Period.allCases.map(\.rawValue))),
                        .init("digits", .integer()),
                    ]), isRequired: false),
                .init("requiredFields", .list(.choice(CustomerField.allCases.map(\.rawValue))), isRequired: false),
                .init("keyFields", .list(.choice(CustomerField.allCases.map(\.rawValue))), isRequired: false),
                .init("levelAVisibility", .choice(LevelAVisibility.allCases.map(\.rawValue)), isRequired: false),
                .init("personalData", .choice(PersonalDataPolicy.allCases.map(\.rawValue)), isRequired: false),
                .init("identityNumbers", .choice(IdentityNumberPolicy.allCases.map(\.rawValue)), isRequired: false),
                .init("identityGround", .text(charactersMax: Policies.groundCountMax), isRequired: false),
                .init("masks", .object([]), isRequired: false),
                .init("documentControl", .choice(DocumentControl.allCases.map(\.rawValue)), isRequired: false),
                .init("passwords", .choice(PasswordPreset.allCases.map(\.rawValue)), isRequired: false),
                .init("sessionIdleMinutes", .integer(), isRequired: false),
                .init("sessionHoursMax", .integer(), isRequired: false),
                .init(
                    "lifecycle", .object([.init("monthsToAtRisk", .integer()), .init("monthsToLost", .integer())]), isRequired: false),
                .init("pool", pool, isRequired: false),
                .init(
                    "abc",
                    .object([
                        .init("weights", .object(ABCPart.allCases.map { .init($0.rawValue, .integer(min: 0, max: 100), isRequired: false) })),
                        .init("focusRegions", .list(.text())), .init("percentA", .integer()), .init("percentB", .integer()),
                        .init("monthsBetweenRuns", .integer()),
                    ]), isRequired: false),
            ])
        )
    ]
}
