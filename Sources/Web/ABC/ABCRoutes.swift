import Archive
import HTTPTypes
import Vault

/// 客户档案分类管理表: customers ranked for their ABC level, what is proposed, and what was decided; as pages and over the API.
struct ABCRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + programs }

    private static let title = Bilingual("客户档案分类管理表", en: "ABC levels")

    private var pages: [Route] {
        [
            .page("/abc", access: CustomerAccess.verifiers, Self.title, show),
            .form("/abc", access: CustomerAccess.verifiers, Bilingual("测算 ABC 等级", en: "Rank for ABC levels"), begin),
            .page("/abc/:id/progress", access: CustomerAccess.verifiers, Bilingual("进度", en: "How far it is"), progress),
            .form("/abc/:id/confirm", access: CustomerAccess.verifiers, Bilingual("确认全部建议", en: "Confirm all"), confirm),
            .page("/abc/:id/decide", access: CustomerAccess.verifiers, Bilingual("确定 ABC 等级", en: "Decide on a level"), shape),
            .form("/abc/:id/decide", access: CustomerAccess.verifiers, Bilingual("确定 ABC 等级", en: "Decide on a level"), decide),
        ]
    }

    private var programs: [Route] {
        [
            .api(.get, "/abc-runs", access: CustomerAccess.verifiers, Bilingual("ABC 测算", en: "ABC rankings"), gives: Schema.page(of: .named("ABCRun")), list),
            .api(
                .post, "/abc-runs", access: CustomerAccess.verifiers, Bilingual("测算 ABC 等级", en: "Rank for ABC levels"), gives: .named("ABCRun"),
                answers: .created, create),
            .api(.get, "/abc-runs/:id", access: CustomerAccess.verifiers, Bilingual("ABC 测算", en: "An ABC ranking"), gives: .named("ABCRun")) {
                try await stand(try id($0), $0)
            },
            .api(
                .get, "/abc-runs/:id/proposals", access: CustomerAccess.verifiers, Bilingual("ABC 建议", en: "Proposed levels"),
                parameters: RouteParameter.paging + Self.filters, gives: Schema.page(of: .named("ABCProposal")), proposalsJSON),
            .api(
                .post, "/abc-runs/:id/confirm", access: CustomerAccess.verifiers, Bilingual("确认全部建议", en: "Confirm all"),
                takes: .named("ABCConfirmation"), gives: .named("ABCRun"), confirmJSON),
            .api(
                .post, "/abc-runs/:id/decisions", access: CustomerAccess.verifiers, Bilingual("确定 ABC 等级", en: "Decide on a level"),
                takes: .named("ABCDecision"), gives: .named("ABCProposal"), decideJSON),
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let filter = ABCFilter(call.query)
        let chosen = call.query.number("run").map { ABCRun.ID(rawValue: Int64($0)) }
        let after = max(call.query.number("after") ?? 0, 0)
        let (runs, run, found) = try await archive.look(as: actor) { work in
            let runs = try work.abc.list()
            let run = try chosen.map { try work.abc.find($0) } ?? runs.first
            return (runs, run, try run.map { try work.abc.proposals(of: $0.id, filter, after: after) })
        }
        let page = ABCListPage(runs, run, found, filter, CustomerWords(actor, archive, call.view))
        return .page(abcListView(page, call.view)).uncompressed
    }

    private func begin(_ call: Call) async throws -> Reply {
        let run = try await archive.work(as: call.actor()) { try $0.abc.begin() }
        return .redirect(to: "/abc?run=\(Int(run.id.rawValue))")
    }

    /// The bar alone; the page once the work is over.
    private func progress(_ call: Call) async throws -> Reply {
        let run = try await found(try id(call), call)
        guard run.state.isWorking else { return .redirect(to: "/abc?run=\(Int(run.id.rawValue))") }
        return .fragment(abcProgress(run, call.view.t))
    }

    private func confirm(_ call: Call) async throws -> Reply {
        let (id, day) = (try id(call), try Self.day(call.form.text("effectiveOn")))
        try await archive.work(as: call.actor()) { try $0.abc.confirmAll(id, from: day) }
        return .redirect(to: "/abc?run=\(Int(id.rawValue))")
    }

    private func shape(_ call: Call) async throws -> Reply {
        .page(abcDecisionView(try await page(call, number: call.query.text("number") ?? ""), call.view)).uncompressed
    }

    private func page(_ call: Call, number: String) async throws -> ABCDecisionPage {
        let (actor, id) = (try call.actor(), try id(call))
        let proposal = try await archive.look(as: actor) { try $0.abc.proposal(for: number, in: id) }
        return ABCDecisionPage(proposal, in: id, on: CalendarDate(archive.now), CustomerWords(actor, archive, call.view))
    }

    private func decide(_ call: Call) async throws -> Reply {
        let number = call.form.text("number") ?? ""
        let id = try id(call)
        do {
            let day = try Self.day(call.form.text("effectiveOn"))
            let level = call.form.text("level").flatMap(ABCLevel.init(rawValue:))
            let reason = PrivateText(call.form.raw("reason") ?? "")
            try await archive.work(as: call.actor()) { try $0.abc.decide(id, on: number, as: level, because: reason, from: day) }
            return .redirect(to: "/abc?run=\(Int(id.rawValue))", telling: .levelDecided, number: number)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(call, number: number)
            page.keep(call.form)
            if case .invalid(let problems) = error {
                page.refuse(problems.sentences(call.view.t))
            } else {
                page.refusal = error.sentence(call.view.t)
            }
            return .page(abcDecisionView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    // MARK: - Programs

    private func list(_ call: Call) async throws -> Reply {
        let runs = try await archive.look(as: call.actor()) { try $0.abc.list() }
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: runs) { $1.abcRun($0) }
                object.member("next", nil as String?)
            }
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let run = try await archive.work(as: call.actor()) { try $0.abc.begin() }
        return Reply.created(at: "/api/v1/abc-runs/\(Int(run.id.rawValue))") { writer in writer.object { $0.abcRun(run) } }
    }

    private func stand(_ id: ABCRun.ID, _ call: Call) async throws -> Reply {
        let run = try await found(id, call)
        return Reply.json { writer in writer.object { $0.abcRun(run) } }
    }

    private func proposalsJSON(_ call: Call) async throws -> Reply {
        let (actor, id, filter) = (try call.actor(), try id(call), ABCFilter(call.query))
        let (limit, after) = (try call.limit().rows, try call.cursor().flatMap(\.place) ?? 0)
        let page = try await archive.look(as: actor) { try $0.abc.proposals(of: id, filter, after: after, limit: limit) }
        let words = CustomerWords(actor, archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.proposals) { $1.abcProposal($0, words) }
                object.member("next", page.next.map { Cursor([.number(Int64($0))]).text })
            }
        }.uncompressed
    }

    private func confirmJSON(_ call: Call) async throws -> Reply {
        let (id, body) = (try id(call), try call.decode(ABCConfirmationBody.self))
        let day = try Self.day(body.effectiveOn)
        try await archive.work(as: call.actor()) { try $0.abc.confirmAll(id, from: day) }
        return try await stand(id, call)
    }

    private func decideJSON(_ call: Call) async throws -> Reply {
        let (actor, id, body) = (try call.actor(), try id(call), try call.decode(ABCDecisionBody.self))
        let (level, day) = (try body.chosenLevel(), try Self.day(body.effectiveOn))
        let proposal = try await archive.work(as: actor) { work in
            try work.abc.decide(id, on: body.number, as: level, because: body.reason.map { PrivateText($0) }, from: day)
            return try work.abc.proposal(for: body.number, in: id)
        }
        let words = CustomerWords(actor, archive, call.view)
        return Reply.json { writer in writer.object { $0.abcProposal(proposal, words) } }.uncompressed
    }

    // MARK: - Both

    private func found(_ id: ABCRun.ID, _ call: Call) async throws -> ABCRun {
        try await archive.look(as: call.actor()) { try $0.abc.find(id) }
    }

    private func id(_ call: Call) throws(HTTPProblem) -> ABCRun.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return ABCRun.ID(rawValue: number)
    }

    /// - Throws: `ArchiveError.invalid` naming `effectiveOn` for what is no day.
    private static func day(_ text: String?) throws(ArchiveError) -> CalendarDate? {
        guard let text, !text.isEmpty else { return nil }
        guard let day = CalendarDate(isoText: text) else { throw .invalid([.notAllowed("effectiveOn")]) }
        return day
    }
}

extension ABCFilter {
    /// From the query of a page or a program.
    init(_ query: Form) {
        self.init()
        level = query.text("level").flatMap(ABCLevel.init(rawValue:))
        changedOnly = query.isTicked("changed")
        openOnly = query.isTicked("open")
    }
}

extension Cursor {
    /// The place of a ranking behind which a list goes on.
    fileprivate var place: Int? {
        if case .number(let number) = keys.first { Int(number) } else { nil }
    }
}
