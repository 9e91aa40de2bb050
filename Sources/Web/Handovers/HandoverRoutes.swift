import Archive
import HTTPTypes

/// Customers of one person given to another: put together, its effect told, done in one transaction, undone.
struct HandoverRoutes: Sendable {
    let archive: Archive

    /// Who gives customers to others.
    static let roles: Set<Role> = [.manager, .executive, .clerk]
    private static let access = Access.roles(roles)

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/handovers", access: Self.access, Bilingual("历次交接", en: "Handovers"), list),
            .page("/handovers/new", access: Self.access, Bilingual("客户交接", en: "Hand customers over"), new),
            .form("/handovers/new", access: Self.access, Bilingual("客户交接", en: "Hand customers over"), shape),
            .page("/handovers/:id", access: Self.access, Bilingual("交接", en: "A handover"), show),
            .form("/handovers/:id/undo", access: Self.access, Bilingual("撤销交接", en: "Undo a handover"), undo),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .post, "/handovers/preview", access: Self.access, Bilingual("交接的影响", en: "What a handover would do"),
                takes: .named("HandoverEntry"), gives: .named("HandoverPreview"), previewJSON),
            .api(
                .post, "/handovers", access: Self.access, Bilingual("交接客户", en: "Hand customers over"), takes: .named("HandoverEntry"),
                gives: .named("Handover"), answers: .created, create),
            .api(.get, "/handovers/:id", access: Self.access, Bilingual("交接", en: "A handover"), gives: .named("Handover"), read),
            .api(
                .post, "/handovers/:id/undo", access: Self.access, Bilingual("撤销交接", en: "Undo a handover"), gives: .named("Handover")
            ) { reply(try await undone($0), try words($0)) },
        ]
    }

    // MARK: - Pages

    private func list(_ call: Call) async throws -> Reply {
        let handovers = try await archive.look(as: call.actor()) { try $0.handovers.list() }
        return .page(handoversView(handovers, try words(call), call.view)).uncompressed
    }

    private func new(_ call: Call) async throws -> Reply { .page(handoverView(try await page(call.query, call), call.view)) }

    private func page(_ form: Form, _ call: Call) async throws -> HandoverPage {
        let actor = try call.actor()
        let views = try await archive.look(as: actor) { try $0.savedViews.all() }
        return HandoverPage(HandoverBody(form), views, actor, try words(call))
    }

    /// The form again with its effect, or the handover that was done.
    private func shape(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        var page = try await page(call.form, call)
        do {
            let draft = try page.body.draft(for: actor)
            if call.form.text("act") == "hand" {
                let handover = try await archive.work(as: actor) { try $0.handovers.hand(draft) }
                return .redirect(to: "/handovers/\(Int(handover.id.rawValue))", telling: .handedOver)
            }
            page.tell(try await archive.look(as: actor) { try $0.handovers.preview(draft) }, try words(call))
            return .page(handoverView(page, call.view))
        } catch ArchiveError.invalid(let problems) {
            page.refuse(problems.sentences(call.view.t))
            return .page(handoverView(page, call.view), status: .unprocessableContent)
        }
    }

    private func show(_ call: Call) async throws -> Reply {
        .page(handoverDoneView(try await found(call), try words(call), call.view)).uncompressed
    }

    private func undo(_ call: Call) async throws -> Reply {
        do {
            let handover = try await undone(call)
            return .redirect(to: "/handovers/\(Int(handover.id.rawValue))", telling: .handedBack)
        } catch ArchiveError.wrongState(let wording) {
            let refusal = call.view.t(Bilingual(wording))
            return .page(handoverDoneView(try await found(call), try words(call), refusal: refusal, call.view), status: .conflict).uncompressed
        }
    }

    // MARK: - Programs

    private func previewJSON(_ call: Call) async throws -> Reply {
        let draft = try call.decode(HandoverBody.self).draft(for: call.actor())
        let preview = try await archive.look(as: call.actor()) { try $0.handovers.preview(draft) }
        return Reply.json { writer in
            writer.object { object in
                object.member("count", preview.count)
                object.member("open", preview.openCount)
                object.member("views", preview.viewCount)
                object.member("held", preview.held.counted)
                object.member("leaving", preview.leaving)
                object.member("isOverCapacity", preview.isOverCapacity)
                object.member("isTooMany", preview.isTooMany)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let draft = try call.decode(HandoverBody.self).draft(for: call.actor())
        let handover = try await archive.work(as: call.actor()) { try $0.handovers.hand(draft) }
        let words = try words(call)
        return Reply.created(at: "/api/v1/handovers/\(Int(handover.id.rawValue))") { writer in
            writer.object { $0.handover(handover, words) }
        }
    }

    private func read(_ call: Call) async throws -> Reply { reply(try await found(call), try words(call)) }

    // MARK: - Both

    private func reply(_ handover: Handover, _ words: CustomerWords) -> Reply {
        Reply.json { writer in writer.object { $0.handover(handover, words) } }.uncompressed
    }

    private func found(_ call: Call) async throws -> Handover {
        let id = try id(call)
        return try await archive.look(as: call.actor()) { try $0.handovers.find(id) }
    }

    private func undone(_ call: Call) async throws -> Handover {
        let id = try id(call)
        return try await archive.work(as: call.actor()) { try $0.handovers.undo(id) }
    }

    private func id(_ call: Call) throws(HTTPProblem) -> Handover.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return Handover.ID(rawValue: number)
    }

    private func words(_ call: Call) throws -> CustomerWords { CustomerWords(try call.actor(), archive, call.view) }
}

extension JSONWriter {
    /// The members of a handover.
    fileprivate mutating func handover(_ handover: Handover, _ words: CustomerWords) {
        member("id", Int(handover.id.rawValue))
        member("from", Int(handover.fromID.rawValue))
        member("to", Int(handover.toID.rawValue))
        member("customers", handover.customerCount)
        member("views", handover.viewCount)
        member("at", handover.at.isoText)
        member("reason", words.sight.text(handover.reason))
        member("undoneAt", handover.undoneAt?.isoText)
        member("wentBack", handover.undoneCount)
    }
}

extension HandoverRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "HandoverEntry",
            .object([
                .init("from", .integer(), Bilingual("交出人的编号", en: "Who has the customers")),
                .init("to", .integer(), Bilingual("接收人的编号", en: "Who is to have them")),
                .init(
                    "query", .text(charactersMax: SavedView.queryBytesMax),
                    Bilingual("列表地址中“?”后的部分；空为全部客户", en: "What stands behind the ? of the list's address; all customers when empty"), isRequired: false),
                .init("staying", .list(.text()), Bilingual("留下的编号", en: "Customers that stay"), isRequired: false),
                .init("withViews", .flag, isRequired: false),
                .init("reason", .text(charactersMax: Handover.reasonCharactersMax), isRequired: false),
            ])
        ),
        (
            "HandoverPreview",
            .object(
                ["count", "open", "views", "held", "leaving"].map { .init($0, .integer()) } + ["isOverCapacity", "isTooMany"].map { .init($0, .flag) })
        ),
        (
            "Handover",
            .object([
                .init("id", .integer()), .init("from", .integer()), .init("to", .integer()), .init("customers", .integer()),
                .init("views", .integer()), .init("at", .time), .init("reason", .text()), .init("undoneAt", .optional(.time)),
                .init("wentBack", .optional(.integer())),
            ])
        ),
    ]
}
