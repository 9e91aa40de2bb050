import Archive
import HTTPTypes
import Vault

/// What people have typed and not sent: kept while they type, listed, taken up again and thrown away.
struct DraftRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/drafts", access: CustomerAccess.editors, Bilingual("没写完的内容", en: "Not finished yet"), list),
            .form("/drafts", access: CustomerAccess.editors, Bilingual("暂存表单内容", en: "Keep what is typed"), keep),
            .form("/drafts/discard", access: CustomerAccess.editors, Bilingual("放弃暂存的内容", en: "Throw a draft away"), discard),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let drafts = try await archive.look(as: call.actor()) { try $0.formDrafts?.all() ?? [] }
        let now = archive.now
        let rows = drafts.compactMap { draft in
            DraftPlace(draft.place).map { DraftRow(place: $0, keptAt: draft.savedAt.words(call.view.t, asOf: now)) }
        }
        return .page(draftsView(rows, call.view)).uncompressed
    }

    private func keep(_ call: Call) async throws -> Reply {
        let place = try place(call)
        let text = PrivateText(call.form.raw("content") ?? "")
        try await archive.keepDraft(text, at: place.address.text, as: call.actor())
        return Reply(.empty, status: .noContent)
    }

    /// Goes back to the form, which is as it would be without the draft; to the list of drafts where it was thrown away there.
    private func discard(_ call: Call) async throws -> Reply {
        let place = try place(call)
        try await archive.discardDraft(at: place.address.text, as: call.actor())
        return .redirect(to: call.form.text("from") == "list" ? "/drafts" : place.address)
    }

    private func place(_ call: Call) throws(HTTPProblem) -> DraftPlace {
        guard let place = call.form.text("place").flatMap(DraftPlace.init) else { throw .notFound }
        return place
    }
}

extension UnitOfWork {
    /// What the actor had typed at a place and not sent.
    func draft(at place: DraftPlace) throws -> FormDraft? { try formDrafts?.find(at: place.address.text) }
}

/// Throws the draft of a form away once the form was taken.
struct DraftKeeping: Sendable {
    let archive: Archive

    /// The same route, after which what it took is no draft any more.
    func guarding(_ route: Route) -> Route {
        guard case .form = route.body else { return route }
        return route.handled { call in
            let reply = try await route.handler(call)
            let name = call.form.text(Self.field) ?? call.form.text("kept-\(Self.field)")
            if case .redirect = reply.content, let place = name.flatMap(DraftPlace.init), let actor = try? call.actor() {
                // What was done stands, even where its draft cannot be thrown away: it is offered once more then.
                try? await archive.discardDraft(at: place.address.text, as: actor)
            }
            return reply
        }
    }

    /// The hidden field of a form that names its draft.
    static let field = "draft"
}
