import Archive
import HTTPTypes

/// Views of the list that people keep, in the browser and over the API.
struct SavedViewRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/customers/views/new", access: CustomerAccess.readers, Bilingual("新建视图", en: "New view"), new),
            .form("/customers/views/new", access: CustomerAccess.readers, Bilingual("保存新视图", en: "Keep a new view"), add),
            .page("/customers/views/:id", access: CustomerAccess.readers, Bilingual("编辑视图", en: "Edit a view"), edit),
            .form("/customers/views/:id", access: CustomerAccess.readers, Bilingual("保存视图", en: "Keep a view"), change),
            .form("/customers/views/:id/remove", access: CustomerAccess.readers, Bilingual("删除视图", en: "Throw a view away"), remove),
            .api(
                .get, "/views", access: CustomerAccess.readers, Bilingual("视图", en: "Views"),
                gives: .object([.init("items", .list(.named("SavedView")))]), list),
            .api(
                .post, "/views", access: CustomerAccess.readers, Bilingual("保存新视图", en: "Keep a new view"),
                takes: .named("SavedViewEntry"), gives: .named("SavedView"), answers: .created, create),
            .api(
                .put, "/views/:id", access: CustomerAccess.readers, Bilingual("修改视图", en: "Change a view"),
                takes: .named("SavedViewEntry"), gives: .named("SavedView"), replace),
            .api(.delete, "/views/:id", access: CustomerAccess.readers, Bilingual("删除视图", en: "Throw a view away"), delete),
        ]
    }

    // MARK: - Pages

    private func new(_ call: Call) throws -> Reply {
        let state = CustomerListState(call.query)
        let body = SavedViewBody(query: state.savedQuery)
        return page(try SavedViewPage(body, id: nil, state, call.actor(), words(call)), call)
    }

    private func edit(_ call: Call) async throws -> Reply {
        let view = try await own(call)
        let state = call.query.entries.isEmpty ? view.list : CustomerListState(call.query)
        var body = SavedViewBody(query: state.savedQuery)
        (body.name, body.sharing, body.columns) = (view.name, view.sharing.rawValue, view.columns.map(\.rawValue))
        return page(try SavedViewPage(body, id: view.id, state, call.actor(), words(call)), call)
    }

    private func add(_ call: Call) async throws -> Reply {
        try await keep(call, id: nil) { draft, work in try work.savedViews.save(draft) }
    }

    private func change(_ call: Call) async throws -> Reply {
        let id = try id(call)
        return try await keep(call, id: id) { draft, work in try work.savedViews.change(id, to: draft) }
    }

    private func remove(_ call: Call) async throws -> Reply {
        let id = try id(call)
        try await archive.work(as: call.actor()) { try $0.savedViews.remove(id) }
        return .redirect(to: "/customers", telling: .viewRemoved)
    }

    /// Keeps what the form says; what was refused is shown again as it was typed.
    private func keep(
        _ call: Call, id: SavedView.ID?, _ act: @escaping @Sendable (SavedViewDraft, UnitOfWork) throws -> SavedView
    ) async throws -> Reply {
        let body = SavedViewBody(call.form)
        let takesColumns = call.form.isTicked("withColumns")
        do {
            let view = try await archive.work(as: call.actor()) { work in
                var draft = try body.draft()
                if takesColumns, draft.columns.isEmpty { draft.columns = try work.listColumns.chosen() }
                if !takesColumns { draft.columns = [] }
                return try act(draft, work)
            }
            return .redirect(to: view.list.address, telling: .viewSaved)
        } catch ArchiveError.invalid(let problems) {
            let state = CustomerListState((try? Form(urlencoded: body.query.utf8)) ?? .empty)
            var page = try SavedViewPage(body, id: id, state, call.actor(), words(call))
            page.refuse(problems.sentences(call.view.t))
            return .page(savedViewView(page, call.view), status: .unprocessableContent)
        }
    }

    private func page(_ page: SavedViewPage, _ call: Call) -> Reply {
        .page(savedViewView(page, call.view))
    }

    private func words(_ call: Call) throws -> CustomerWords {
        CustomerWords(try call.actor(), archive, call.view)
    }

    // MARK: - Programs

    private func list(_ call: Call) async throws -> Reply {
        let views = try await archive.look(as: call.actor()) { try $0.savedViews.all() }
        return Reply.json { writer in
            writer.object { $0.member("items", each: views) { view, item in item.savedView(view) } }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let draft = try call.decode(SavedViewBody.self).draft()
        let view = try await archive.work(as: call.actor()) { try $0.savedViews.save(draft) }
        return Reply.created(at: "/api/v1/views/\(Int(view.id.rawValue))") { writer in writer.object { $0.savedView(view) } }
    }

    private func replace(_ call: Call) async throws -> Reply {
        let (id, draft) = (try id(call), try call.decode(SavedViewBody.self).draft())
        let view = try await archive.work(as: call.actor()) { try $0.savedViews.change(id, to: draft) }
        return Reply.json { writer in writer.object { $0.savedView(view) } }
    }

    private func delete(_ call: Call) async throws -> Reply {
        let id = try id(call)
        try await archive.work(as: call.actor()) { try $0.savedViews.remove(id) }
        return .done
    }

    private func own(_ call: Call) async throws -> SavedView {
        let (id, actor) = (try id(call), try call.actor())
        let view = try await archive.look(as: actor) { try $0.savedViews.find(id) }
        guard view.ownerID == actor.personID else { throw HTTPProblem.notFound }
        return view
    }

    private func id(_ call: Call) throws(HTTPProblem) -> SavedView.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return SavedView.ID(rawValue: number)
    }
}
