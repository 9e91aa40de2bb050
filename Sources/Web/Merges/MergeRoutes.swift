import Archive
import HTTPTypes

/// Two archives of one customer made one: beside each other, merged, read afterwards, undone.
struct MergeRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/merge", access: CustomerAccess.editors, Bilingual("合并档案", en: "Merge archives"), compare),
            .form("/merge", access: CustomerAccess.editors, Bilingual("合并", en: "Merge"), merge),
            .page("/merges/:id", access: CustomerAccess.readers, Bilingual("并入的档案", en: "An absorbed archive"), show),
            .form("/merges/:id/undo", access: CustomerAccess.editors, Bilingual("撤销合并", en: "Undo a merge"), undo),
            .api(
                .post, "/merges", access: CustomerAccess.editors, Bilingual("合并", en: "Merge"), takes: .named("MergeEntry"),
                gives: .named("Merge"), answers: .created, create),
            .api(.get, "/merges/:id", access: CustomerAccess.readers, Bilingual("合并", en: "A merge"), gives: .named("Merge"), read),
            .api(
                .post, "/merges/:id/undo", access: CustomerAccess.editors, Bilingual("撤销合并", en: "Undo a merge"),
                gives: .named("MergeUndone"), undoJSON),
        ]
    }

    // MARK: - Merging

    private func compare(_ call: Call) async throws -> Reply {
        let (kept, absorbed) = (call.query.text("kept") ?? "", call.query.text("absorbed") ?? "")
        guard !absorbed.isEmpty else { return .page(mergeChoiceView(kept, absorbed: "", refusal: nil, call.view)) }
        do {
            return .page(mergeView(try await page(kept, absorbed, call), call.view)).uncompressed
        } catch ArchiveError.notFound {
            let t = call.view.t
            let refusal = t("没有编号为 \(absorbed) 的档案，或不在您的范围内。", en: "There is no archive \(absorbed), or it is out of your reach.")
            return .page(mergeChoiceView(kept, absorbed: absorbed, refusal: refusal, call.view), status: .notFound)
        } catch ArchiveError.wrongState(let wording) {
            let refusal = call.view.t(Bilingual(wording))
            return .page(mergeChoiceView(kept, absorbed: absorbed, refusal: refusal, call.view), status: .conflict)
        }
    }

    private func page(_ kept: String, _ absorbed: String, _ call: Call) async throws -> MergePage {
        let preview = try await archive.look(as: call.actor()) { try $0.merges.preview(kept, with: absorbed) }
        return MergePage(preview, try words(call))
    }

    private func merge(_ call: Call) async throws -> Reply {
        guard let body = MergeBody(call.form) else { throw HTTPProblem.invalid([.notAllowed("versions")]) }
        do {
            _ = try await archive.work(as: call.actor()) { try $0.merges.merge(body.draft) }
            return .redirect(to: "/customers/\(body.kept)", telling: .merged)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(body.kept, body.absorbed, call)
            page.reason = body.reason
            if case .invalid = error { page.reasonError = error.sentence(call.view.t) } else { page.refusal = error.sentence(call.view.t) }
            return .page(mergeView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let body = try call.decode(MergeBody.self)
        let id = try await archive.work(as: call.actor()) { try $0.merges.merge(body.draft).id }
        let absorbed = try await found(id, call)
        let words = try words(call)
        return Reply.created(at: "/api/v1/merges/\(Int(id.rawValue))") { writer in
            writer.object { $0.merge(absorbed, words) }
        }
    }

    // MARK: - Afterwards

    private func show(_ call: Call) async throws -> Reply {
        let id = try id(call)
        let before = call.query.number("before").map(Int64.init)
        let absorbed = try await found(id, call)
        let history = try await archive.look(as: call.actor()) { try $0.merges.history(of: id, before: before) }
        return .page(absorbedView(AbsorbedPage(absorbed, history, try call.actor(), try words(call)), call.view)).uncompressed
    }

    private func read(_ call: Call) async throws -> Reply {
        let absorbed = try await found(try id(call), call)
        let words = try words(call)
        return Reply.json { writer in writer.object { $0.merge(absorbed, words) } }.uncompressed
    }

    private func undo(_ call: Call) async throws -> Reply {
        let id = try id(call)
        let absorbed = try await found(id, call)
        let goesBack = try await undone(id, call)
        return .redirect(to: "/customers/\(absorbed.number)", telling: goesBack ? .mergeUndone : .mergeHalfUndone)
    }

    private func undoJSON(_ call: Call) async throws -> Reply {
        let id = try id(call)
        let absorbed = try await found(id, call)
        let goesBack = try await undone(id, call)
        return Reply.json { writer in
            writer.object { object in
                object.member("kept", absorbed.keptNumber)
                object.member("absorbed", absorbed.number)
                object.member("keptWentBack", goesBack)
            }
        }
    }

    private func undone(_ id: Merge.ID, _ call: Call) async throws -> Bool {
        try await archive.work(as: call.actor()) { try $0.merges.undo(id) }
    }

    private func found(_ id: Merge.ID, _ call: Call) async throws -> AbsorbedCustomer {
        try await archive.look(as: call.actor()) { try $0.merges.find(id) }
    }

    private func id(_ call: Call) throws(HTTPProblem) -> Merge.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return Merge.ID(rawValue: number)
    }

    private func words(_ call: Call) throws -> CustomerWords { CustomerWords(try call.actor(), archive, call.view) }
}

extension JSONWriter {
    /// The members of a merge.
    fileprivate mutating func merge(_ absorbed: AbsorbedCustomer, _ words: CustomerWords) {
        member("id", Int(absorbed.merge.id.rawValue))
        member("kept", absorbed.keptNumber)
        member("absorbed", absorbed.number)
        member("absorbedName", words.sight.text(absorbed.name))
        member("by", absorbed.merge.byID.map { Int($0.rawValue) })
        member("at", absorbed.merge.at.isoText)
        member("reason", words.sight.text(absorbed.merge.reason))
    }
}

extension MergeRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "MergeEntry",
            .object([
                .init("kept", .text(), Bilingual("保留的档案", en: "The archive that stays")), .init("keptVersion", .integer()),
                .init("absorbed", .text(), Bilingual("并入的编号", en: "The archive that goes into it")), .init("absorbedVersion", .integer()),
                .init("taking", .list(.text()), Bilingual("采用并入档案内容的字段", en: "Fields in which the absorbed one's word is taken"), isRequired: false),
                .init("reason", .text(charactersMax: Merge.reasonCharactersMax)),
            ])
        ),
        (
            "Merge",
            .object([
                .init("id", .integer()), .init("kept", .text()), .init("absorbed", .text()), .init("absorbedName", .text()),
                .init("by", .optional(.integer())), .init("at", .time), .init("reason", .text()),
            ])
        ),
        (
            "MergeUndone",
            .object([.init("kept", .text()), .init("absorbed", .text()), .init("keptWentBack", .flag)])
        ),
    ]
}
