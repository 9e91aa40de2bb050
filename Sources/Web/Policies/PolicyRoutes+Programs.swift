import Archive
import HTTPTypes

extension PolicyRoutes {
    /// The same for programs.
    var programs: [Route] {
        [
            .api(
                .get, "/policies", access: Self.access, Bilingual("制度文件", en: "Policy documents"),
                gives: .object([.init("items", .list(.named("PolicyDocument")))]), listJSON),
            .api(
                .get, "/policies/:document", access: Self.access, Bilingual("制度文件", en: "A policy document"), gives: .named("PolicyDocument")
            ) { try reply(with: try await file($0), $0) },
            .api(
                .get, "/policies/:document/versions/:version", access: Self.access, Bilingual("制度文件的一版", en: "A version"),
                gives: .named("PolicyVersion"), versionJSON),
            .api(
                .get, "/policies/:document/draft/effect", access: Self.access, Bilingual("批准草案的影响", en: "What approving the draft would do"),
                gives: .object([.init("items", .list(.text()))]), effectJSON),
            .api(
                .put, "/policies/:document/draft", access: Self.access, Bilingual("保存制度草案", en: "Keep a draft"), parameters: [.version],
                takes: .named("PolicyDraft"), gives: .named("PolicyDocument"), draftJSON),
            signing("review", Bilingual("审核制度草案", en: "Review a draft")) { try $0.review($1) },
            signing("approve", Bilingual("批准制度文件", en: "Approve a draft")) { try $0.approve($1) },
            signing("withdraw", Bilingual("撤回制度草案", en: "Withdraw a draft")) { try $0.withdraw($1) },
        ]
    }

    private func signing(
        _ name: String, _ summary: Bilingual, _ act: @escaping @Sendable (PolicyStore, PolicyDocument) throws -> PolicyFile
    ) -> Route {
        .api(
            .post, "/policies/:document/draft/\(name)", access: Self.access, summary, parameters: [.version], gives: .named("PolicyDocument")
        ) { call in
            let document = try Self.document(call)
            return try reply(with: try await change(document, from: try call.baseVersion(), call) { try act($0, document) }, call)
        }
    }

    private func listJSON(_ call: Call) async throws -> Reply {
        let files = try await archive.look(as: call.actor()) { try $0.policyBook.files() }
        let words = PolicyWords(archive, call.view.t)
        return Reply.json { writer in writer.object { object in object.member("items", each: files) { $1.policyFile($0, words) } } }
    }

    private func versionJSON(_ call: Call) async throws -> Reply {
        let (document, number) = (try Self.document(call), try Self.number(call, "version"))
        let version = try await archive.look(as: call.actor()) { try $0.policyBook.version(number, of: document) }
        return Reply.json { writer in writer.object { $0.policyVersion(version) } }
    }

    private func effectJSON(_ call: Call) async throws -> Reply {
        let document = try Self.document(call)
        let effects = try await archive.look(as: call.actor()) { work in
            guard let draft = try work.policyBook.file(document).draft else { return [PolicyEffect]() }
            return try work.policyBook.effects(of: document, becoming: draft.policies(over: work.policies))
        }
        return Reply.json { writer in writer.object { $0.member("items", effects.map { $0.sentence(call.view.t) }) } }
    }

    private func draftJSON(_ call: Call) async throws -> Reply {
        let body = try call.decode(PolicyDraftBody.self)
        let document = try Self.document(call)
        // What the draft does not name stays as it is in force.
        let policies = try body.policies(call.json, of: document, over: archive.policies)
        let known = try await file(call)
        let head = body.head(over: known.draft?.head ?? known.effective.departments)
        let file = try await change(document, from: try call.baseVersion(), call) { try $0.draft(document, policies, head) }
        return try reply(with: file, call)
    }

    private func reply(with file: PolicyFile, _ call: Call) throws -> Reply {
        let words = PolicyWords(archive, call.view.t)
        return Reply.json { writer in writer.object { $0.policyFile(file, words) } }.with(Etag(version: file.fingerprint))
    }

    private static let version: Schema = .object([
        .init("number", .integer(min: 0), Bilingual("0 为草案", en: "0 for a draft")), .init("mark", .text()), .init("changeCount", .integer()),
        .init("draftedBy", .optional(.integer())), .init("draftedAt", .time),
        .init("reviewedBy", .optional(.integer())), .init("reviewedAt", .optional(.time)),
        .init("approvedBy", .optional(.integer())), .init("approvedAt", .optional(.time)),
        .init("executing", .text()), .init("supervising", .text()), .init("verifying", .text()), .init("note", .text()),
        .init("policies", .named("Settings")),
    ])

    /// The shapes of the API about documents.
    static let schemas: [(name: String, schema: Schema)] = [
        ("PolicyVersion", version),
        (
            "PolicyDocument",
            .object([
                .init("document", .integer()), .init("code", .text()), .init("name", .text()), .init("effective", .named("PolicyVersion")),
                .init("draft", .optional(.named("PolicyVersion"))),
                .init("isDraftOutdated", .flag, Bilingual("起草后已有另一版生效", en: "Whether another version came into force since it was drafted")),
            ])
        ),
        (
            "PolicyDraft",
            .object([
                .init("policies", .named("Settings"), Bilingual("这份文件的规定；未写的不变", en: "What the document is to say; the rest stays")),
                .init("executing", .text(charactersMax: PolicyHead.departmentCharactersMax), isRequired: false),
                .init("supervising", .text(charactersMax: PolicyHead.departmentCharactersMax), isRequired: false),
                .init("verifying", .text(charactersMax: PolicyHead.departmentCharactersMax), isRequired: false),
                .init("note", .text(charactersMax: PolicyHead.noteCharactersMax), isRequired: false),
            ])
        ),
    ]
}
