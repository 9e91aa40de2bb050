import Archive
import HTTPTypes
import Vault

/// One change to many customers: put together, its effect told, done in the background, undone.
struct BulkEditRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .form("/customers/bulk-edit", access: CustomerAccess.editors, Bilingual("批量修改", en: "Edit many"), shape),
            .page("/customers/bulk-edits", access: CustomerAccess.editors, Bilingual("批量修改记录", en: "Bulk edits"), list),
            .page("/customers/bulk-edits/:id", access: CustomerAccess.editors, Bilingual("批量修改", en: "A bulk edit"), show),
            .page("/customers/bulk-edits/:id/progress", access: CustomerAccess.editors, Bilingual("进度", en: "How far it is"), progress),
            .form("/customers/bulk-edits/:id/stop", access: CustomerAccess.editors, Bilingual("停止批量修改", en: "Stop a bulk edit"), stop),
            .form("/customers/bulk-edits/:id/undo", access: CustomerAccess.editors, Bilingual("撤销批量修改", en: "Undo a bulk edit"), undo),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .post, "/bulk-edits/effect", access: CustomerAccess.editors, Bilingual("批量修改的影响", en: "What a bulk edit would do"),
                takes: .named("BulkEditEntry"), gives: .named("BulkEffect"), effectJSON),
            .api(
                .post, "/bulk-edits", access: CustomerAccess.editors, Bilingual("开始批量修改", en: "Begin a bulk edit"),
                takes: .named("BulkEditEntry"), gives: .named("BulkEdit"), answers: .created, create),
            .api(
                .get, "/bulk-edits/:id", access: CustomerAccess.editors, Bilingual("批量修改", en: "A bulk edit"), gives: .named("BulkEdit"),
                read),
            .api(
                .post, "/bulk-edits/:id/stop", access: CustomerAccess.editors, Bilingual("停止批量修改", en: "Stop a bulk edit"),
                gives: .named("BulkEdit")
            ) { try await stand(try await stopped($0), $0) },
            .api(
                .post, "/bulk-edits/:id/undo", access: CustomerAccess.editors, Bilingual("撤销批量修改", en: "Undo a bulk edit"),
                gives: .named("BulkEdit")
            ) { try await stand(try await undone($0), $0) },
        ]
    }

    // MARK: - Pages

    /// The form again with its effect, or the edit that it began.
    private func shape(_ call: Call) async throws -> Reply {
        let body = BulkEditBody(call.form)
        let act = call.form.text("act") ?? ""
        let actor = try call.actor()
        var page = BulkEditPage(body, actor, CustomerWords(actor, archive, call.view))
        guard act == "preview" || act == "start" else { return .page(bulkEditView(page, call.view)) }
        do {
            if act == "start" {
                let edit = try await begin(body, actor)
                return .redirect(to: "/customers/bulk-edits/\(Int(edit.id.rawValue))")
            }
            page.effect = try await effect(of: body, actor)
            return .page(bulkEditView(page, call.view))
        } catch ArchiveError.invalid(let problems) {
            page.refuse(problems.sentences(call.view.t))
        } catch ArchiveError.forbidden(let wording) {
            page.refuse(["value": call.view.t(Bilingual(wording))])
        }
        return .page(bulkEditView(page, call.view), status: .unprocessableContent)
    }

    private func list(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let edits = try await archive.look(as: actor) { try $0.bulkEdits.list() }
        return .page(bulkEditsView(edits, CustomerWords(actor, archive, call.view), call.view))
    }

    private func show(_ call: Call) async throws -> Reply { .page(bulkRunView(try await run(call), call.view)) }

    /// The bar alone; the page once the work is over.
    private func progress(_ call: Call) async throws -> Reply {
        let page = try await run(call)
        guard page.isWorking else { return .redirect(to: page.address) }
        return .fragment(bulkProgress(page, call.view))
    }

    private func stop(_ call: Call) async throws -> Reply {
        let id = try await stopped(call)
        return .redirect(to: "/customers/bulk-edits/\(Int(id.rawValue))")
    }

    private func undo(_ call: Call) async throws -> Reply {
        let id = try await undone(call)
        return .redirect(to: "/customers/bulk-edits/\(Int(id.rawValue))")
    }

    private func run(_ call: Call) async throws -> BulkRunPage {
        let (edit, outcomes) = try await found(try id(call), call)
        return BulkRunPage(edit, outcomes, CustomerWords(try call.actor(), archive, call.view))
    }

    // MARK: - Programs

    private func effectJSON(_ call: Call) async throws -> Reply {
        let effect = try await effect(of: call.decode(BulkEditBody.self), call.actor())
        return Reply.json { writer in
            writer.object { object in
                object.member("count", effect.count)
                object.member("changing", effect.changing)
                object.member("verifying", effect.verifying)
                object.member("leaving", effect.leaving)
                object.member("isTooMany", effect.isTooMany)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let edit = try await begin(call.decode(BulkEditBody.self), call.actor())
        return Reply.created(at: "/api/v1/bulk-edits/\(Int(edit.id.rawValue))") { writer in
            writer.object { $0.bulkEdit(edit, [:]) }
        }
    }

    private func read(_ call: Call) async throws -> Reply { try await stand(try id(call), call) }

    private func stand(_ id: BulkEdit.ID, _ call: Call) async throws -> Reply {
        let (edit, outcomes) = try await found(id, call)
        return Reply.json { writer in writer.object { $0.bulkEdit(edit, outcomes) } }
    }

    // MARK: - Both

    private func effect(of body: BulkEditBody, _ actor: Actor) async throws -> BulkEffect {
        let (change, query) = (try body.change(), try body.list(for: actor))
        return try await archive.look(as: actor) { try $0.bulkEdits.effect(of: change, on: query, numbers: body.numbers) }
    }

    private func begin(_ body: BulkEditBody, _ actor: Actor) async throws -> BulkEdit {
        let (change, query) = (try body.change(), try body.list(for: actor))
        return try await archive.work(as: actor) {
            try $0.bulkEdits.begin(change, on: query, numbers: body.numbers, because: PrivateText(body.reason))
        }
    }

    private func found(_ id: BulkEdit.ID, _ call: Call) async throws -> (BulkEdit, [BulkEdit.Outcome: Int]) {
        try await archive.look(as: call.actor()) { (try $0.bulkEdits.find(id), try $0.bulkEdits.outcomes(of: id)) }
    }

    private func stopped(_ call: Call) async throws -> BulkEdit.ID {
        let id = try id(call)
        try await archive.work(as: call.actor()) { try $0.bulkEdits.stop(id) }
        return id
    }

    private func undone(_ call: Call) async throws -> BulkEdit.ID {
        let id = try id(call)
        try await archive.work(as: call.actor()) { try $0.bulkEdits.undo(id) }
        return id
    }

    private func id(_ call: Call) throws(HTTPProblem) -> BulkEdit.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return BulkEdit.ID(rawValue: number)
    }
}

extension JSONWriter {
    /// The members of a bulk edit.
    fileprivate mutating func bulkEdit(_ edit: BulkEdit, _ outcomes: [BulkEdit.Outcome: Int]) {
        member("id", Int(edit.id.rawValue))
        member("state", edit.state.rawValue)
        member("field", edit.change.field.rawValue)
        member("count", edit.count)
        member("done", edit.doneCount)
        member("createdAt", edit.createdAt.isoText)
        for outcome in BulkEdit.Outcome.allCases { member(outcome.rawValue, outcomes[outcome] ?? 0) }
    }
}

extension BulkEditRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "BulkEditEntry",
            .object([
                .init("numbers", .list(.text()), Bilingual("客户编号；不给则为整个列表", en: "Customers; the whole list when absent"), isRequired: false),
                .init("query", .text(charactersMax: SavedView.queryBytesMax), Bilingual("列表地址中“?”后的部分", en: "What stands behind the ? of the list's address"), isRequired: false),
                .init(
                    "field", .text(charactersMax: 20),
                    Bilingual(
                        "\(BulkEditBody.fields.joined(separator: "、"))；自定义分类维度为 own.编号，可多选的前加 + 或 -",
                        en: "\(BulkEditBody.fields.joined(separator: ", ")); own. and a number for a dimension of one's own, + or - before it where it allows several")),
                .init("value", .text(charactersMax: 100), Bilingual("代码、人员编号或标签；空为清除", en: "A code, a person's number or a tag; nothing to clear"), isRequired: false),
                .init("reason", .text(charactersMax: CustomerStore.classReasonCharactersMax), Bilingual("原因，可不给", en: "Why; may be left out"), isRequired: false),
            ])
        ),
        (
            "BulkEffect",
            .object(["count", "changing", "verifying", "leaving"].map { .init($0, .integer()) } + [.init("isTooMany", .flag)])
        ),
        (
            "BulkEdit",
            .object(
                [
                    .init("id", .integer()), .init("state", .choice(BulkEdit.State.allCases.map(\.rawValue))), .init("field", .text()),
                    .init("count", .integer()), .init("done", .integer()), .init("createdAt", .time),
                ] + BulkEdit.Outcome.allCases.map { .init($0.rawValue, .integer()) })
        ),
    ]
}
