import Archive
import HTTPTypes

/// The fields that the company adds to its archives, managed by administrators and executives (A16).
struct OwnFieldRoutes: Sendable {
    let archive: Archive

    private static let managers = Access.roles(Place.settingsRoles)

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/settings/own-fields", access: Self.managers, SettingsTab.own.name) { call in
                .page(ownFieldsView(OwnFieldsPage(archive.ownFields, call.view.t), call.view))
            },
            .form("/settings/own-fields", access: Self.managers, Bilingual("添加字段", en: "Add a field"), add),
            .page("/settings/own-fields/new", access: Self.managers, Bilingual("添加字段", en: "Add a field")) { call in
                .page(ownFieldView(OwnFieldPage(OwnFieldBody(.empty), changing: nil, call.view.t), call.view))
            },
            .page("/settings/own-fields/:id", access: Self.managers, Bilingual("字段", en: "A field"), show),
            .form("/settings/own-fields/:id", access: Self.managers, Bilingual("修改字段", en: "Change a field"), change),
            .form("/settings/own-fields/:id/retire", access: Self.managers, Bilingual("停用字段", en: "Retire a field")) { call in
                try await retire(call, true)
            },
            .form("/settings/own-fields/:id/revive", access: Self.managers, Bilingual("重新启用字段", en: "Offer a field again")) { call in
                try await retire(call, false)
            },
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/own-fields", access: .signedIn, SettingsTab.own.name,
                gives: .object([.init("items", .list(.named("OwnField")))]), list),
            .api(
                .post, "/own-fields", access: Self.managers, Bilingual("添加字段", en: "Add a field"), takes: .named("OwnFieldChange"),
                gives: .named("OwnField"), answers: .created, create),
            .api(.get, "/own-fields/:id", access: .signedIn, Bilingual("字段", en: "A field"), gives: .named("OwnField"), read),
            .api(
                .patch, "/own-fields/:id", access: Self.managers, Bilingual("修改字段", en: "Change a field"), parameters: [.version],
                takes: .named("OwnFieldChange"), gives: .named("OwnField"), patch),
            .api(
                .post, "/own-fields/:id/retire", access: Self.managers, Bilingual("停用字段", en: "Retire a field"),
                gives: .named("OwnField")) { call in reply(with: try await retired(call, true)) },
            .api(
                .post, "/own-fields/:id/revive", access: Self.managers, Bilingual("重新启用字段", en: "Offer a field again"),
                gives: .named("OwnField")) { call in reply(with: try await retired(call, false)) },
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) throws -> Reply {
        let field = try field(call)
        return .page(ownFieldView(OwnFieldPage(OwnFieldBody(field), changing: field, call.view.t), call.view))
    }

    private func add(_ call: Call) async throws -> Reply {
        let body = OwnFieldBody(call.form)
        do {
            _ = try await added(body, call)
            return .redirect(to: "/settings/own-fields", telling: .settingsSaved)
        } catch ArchiveError.invalid(let problems) {
            return refused(body, nil, problems, call)
        }
    }

    private func change(_ call: Call) async throws -> Reply {
        let field = try field(call)
        var body = OwnFieldBody(call.form)
        body.kind = field.kind.rawValue
        do {
            _ = try await changed(body, field, from: try call.baseVersion(), call)
            return .redirect(to: "/settings/own-fields", telling: .settingsSaved)
        } catch ArchiveError.invalid(let problems) {
            return refused(body, field, problems, call)
        } catch ArchiveError.changedMeanwhile {
            var page = OwnFieldPage(body, changing: archive.ownFields[field.id], call.view.t)
            page.isStale = true
            return .page(ownFieldView(page, call.view), status: .conflict)
        }
    }

    private func retire(_ call: Call, _ isRetired: Bool) async throws -> Reply {
        do {
            _ = try await retired(call, isRetired)
            return .redirect(to: "/settings/own-fields", telling: .settingsSaved)
        } catch let error as ArchiveError where error != .notFound {
            let field = try field(call)
            var page = OwnFieldPage(OwnFieldBody(field), changing: field, call.view.t)
            page.refusal = error.sentence(call.view.t)
            return .page(ownFieldView(page, call.view), status: error.problem.status)
        }
    }

    private func refused(_ body: OwnFieldBody, _ field: OwnField?, _ problems: [FieldProblem], _ call: Call) -> Reply {
        let page = OwnFieldPage(body, changing: field, errors: problems.sentences(call.view.t), call.view.t)
        return .page(ownFieldView(page, call.view), status: .unprocessableContent)
    }

    // MARK: - Programs

    private func list(_ call: Call) -> Reply {
        let fields = archive.ownFields.all
        return Reply.json { writer in
            writer.object { object in object.member("items", each: fields) { $1.ownField($0) } }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let field = try await added(try call.decode(OwnFieldBody.self), call)
        return Reply.created(at: "/api/v1/own-fields/\(Int(field.id.rawValue))") { writer in
            writer.object { $0.ownField(field) }
        }.with(Etag(version: field.fingerprint))
    }

    private func read(_ call: Call) throws -> Reply { reply(with: try field(call)) }

    private func patch(_ call: Call) async throws -> Reply {
        let field = try field(call)
        return reply(with: try await changed(try call.decode(OwnFieldBody.self), field, from: try call.baseVersion(), call))
    }

    private func reply(with field: OwnField) -> Reply {
        Reply.json { writer in writer.object { $0.ownField(field) } }.with(Etag(version: field.fingerprint))
    }

    // MARK: -

    private func added(_ body: OwnFieldBody, _ call: Call) async throws -> OwnField {
        let (kind, form) = (try body.knownKind(), try body.form())
        return try await archive.work(as: call.actor()) { try $0.ownFieldBook.add(kind, form) }
    }

    private func changed(_ body: OwnFieldBody, _ field: OwnField, from version: Int, _ call: Call) async throws -> OwnField {
        let form = try body.form(over: field.form)
        return try await archive.work(as: call.actor()) { work in
            let current = work.ownFields[field.id]?.fingerprint ?? version
            guard current == version else { throw ArchiveError.changedMeanwhile(current: Int64(current)) }
            return try work.ownFieldBook.change(field.id, to: form)
        }
    }

    private func retired(_ call: Call, _ isRetired: Bool) async throws -> OwnField {
        let id = try field(call).id
        return try await archive.work(as: call.actor()) { try $0.ownFieldBook.retire(id, isRetired: isRetired) }
    }

    private func field(_ call: Call) throws(HTTPProblem) -> OwnField {
        guard let id = Int64(try call.parameter("id")), let field = archive.ownFields[OwnField.ID(rawValue: id)] else { throw .notFound }
        return field
    }

    /// The shapes of the API about own fields.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "OwnField",
            .object(
                said(isRequired: true) + [
                    .init("id", .integer(min: 1)), .init("kind", kinds), .init("isRetired", .flag),
                    .init(
                        "choices",
                        .list(.object([.init("code", .text()), .init("zh", .text()), .init("en", .text()), .init("isRetired", .flag)]))),
                ])
        ),
        (
            "OwnFieldChange",
            .object(
                said(isRequired: false) + [
                    .init("kind", kinds, Bilingual("只在添加时", en: "Only when it is added"), isRequired: false),
                    .init(
                        "choices", .list(.text(charactersMax: OwnFieldForm.nameCharactersMax * 2 + 8)),
                        Bilingual("按顺序的选项名称，英文写在等号后；“c2: 新名称”给选项改名，不写的停用", en: "Names of the choices in order, the English one behind a sign of equality; “c2: a name” renames one, one left out is retired"), isRequired: false),
                ])
        ),
    ]

    private static let kinds = Schema.choice(OwnField.Kind.allCases.map(\.rawValue))

    private static func said(isRequired: Bool) -> [Schema.Property] {
        [
            .init("chinese", .text(charactersMax: OwnFieldForm.nameCharactersMax), isRequired: isRequired),
            .init("english", .text(charactersMax: OwnFieldForm.nameCharactersMax), isRequired: isRequired),
            .init("section", .choice(CustomerField.Section.allCases.map(\.rawValue)), isRequired: isRequired),
            .init("isRequired", .flag, isRequired: isRequired),
            .init("isDimension", .flag, Bilingual("是否作为分类维度，只用于单选、多选", en: "Whether customers are classed by it; for choices only"), isRequired: isRequired),
            .init("help", .text(charactersMax: OwnFieldForm.helpCharactersMax), isRequired: isRequired),
        ]
    }
}
