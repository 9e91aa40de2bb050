import Archive
import HTTPTypes
import Vault

/// Requests to read customers out of reach: asked, decided, used and ended, as pages and over the API.
struct AccessRoutes: Sendable {
    let archive: Archive

    private static let deciders = Access.roles(Set(Role.allCases.filter(\.decidesAccess)))

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/access", access: CustomerAccess.readers, Bilingual("查阅申请", en: "Access requests"), show),
            .form("/access", access: CustomerAccess.readers, Bilingual("申请查阅", en: "Ask for access"), ask),
            .form("/access/:id/decide", access: Self.deciders, Bilingual("审批查阅申请", en: "Decide an access request"), decide),
            .form("/access/:id/end", access: CustomerAccess.readers, Bilingual("结束授权", en: "End a grant"), end),
            .page("/access/:id", access: CustomerAccess.readers, Bilingual("授权查阅的档案", en: "A customer that was granted"), read),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/access-requests", access: CustomerAccess.readers, Bilingual("我的查阅申请", en: "One's own access requests"),
                gives: Schema.page(of: .named("AccessRequest"))
            ) { call in try await list(call) { try $0.access.own() } },
            .api(
                .get, "/access-requests/waiting", access: Self.deciders, Bilingual("待审批的查阅申请", en: "Access requests to decide"),
                gives: Schema.page(of: .named("AccessRequest"))
            ) { call in try await list(call) { try $0.access.waiting() } },
            .api(
                .post, "/access-requests", access: CustomerAccess.readers, Bilingual("申请查阅", en: "Ask for access"),
                takes: .named("AccessAsking"), gives: .named("AccessRequest"), askJSON),
            .api(
                .post, "/access-requests/:id/decision", access: Self.deciders, Bilingual("审批查阅申请", en: "Decide an access request"),
                takes: .named("AccessDecision"), gives: .named("AccessRequest"), decideJSON),
            .api(
                .post, "/access-requests/:id/end", access: CustomerAccess.readers, Bilingual("结束授权", en: "End a grant"),
                gives: .named("AccessRequest")
            ) { try await reply(with: ended($0), $0) },
            .api(
                .get, "/access-requests/:id/customer", access: CustomerAccess.readers, Bilingual("授权查阅的档案", en: "A customer that was granted"),
                gives: .named("Customer"), readJSON),
        ]
    }

    // MARK: - Asking

    private func show(_ call: Call) async throws -> Reply { .page(accessView(try await page(call), call.view)).uncompressed }

    private func page(_ call: Call) async throws -> AccessPage {
        let actor = try call.actor()
        let (own, waiting) = try await archive.look(as: actor) { work in
            (try work.access.own(), actor.role.decidesAccess ? try work.access.waiting() : [])
        }
        return AccessPage(own, waiting, actor, number: call.query.text("number") ?? "", CustomerWords(actor, archive, call.view))
    }

    private func ask(_ call: Call) async throws -> Reply {
        do {
            _ = try await asked(call.form.text("number") ?? "", call.form.number("days") ?? 0, call.form.raw("purpose") ?? "", call)
            return .redirect(to: "/access", telling: .accessAsked)
        } catch let error as ArchiveError {
            var page = try await page(call)
            page.keep(call.form)
            page.refuse(error, call.view.t)
            return .page(accessView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    private func askJSON(_ call: Call) async throws -> Reply {
        let body = try call.decode(AccessAskingBody.self)
        return try reply(with: await asked(body.number, body.days, body.purpose, call), call)
    }

    private func asked(_ number: String, _ days: Int, _ purpose: String, _ call: Call) async throws -> AccessRequest {
        try await archive.work(as: call.actor()) { try $0.access.ask(for: number, days: days, purpose: PrivateText(purpose)) }
    }

    // MARK: - Deciding

    private func decide(_ call: Call) async throws -> Reply {
        let isGranted = call.form.text("act") == "grant"
        do {
            _ = try await decided(
                try id(call), AccessDecisionBody(isGranted: isGranted, days: call.form.number("days"), reason: call.form.raw("reason") ?? ""), call)
            return .redirect(to: "/access", telling: isGranted ? .accessGranted : .accessRefused)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(call)
            page.refusal = error.sentence(call.view.t)
            page.keep(reason: call.form.raw("reason") ?? "", days: call.form.raw("days") ?? "", of: try Int(id(call).rawValue))
            return .page(accessView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    private func decideJSON(_ call: Call) async throws -> Reply {
        try reply(with: await decided(try id(call), call.decode(AccessDecisionBody.self), call), call)
    }

    private func decided(_ id: AccessRequest.ID, _ body: AccessDecisionBody, _ call: Call) async throws -> AccessRequest {
        let why = PrivateText(body.reason)
        return try await archive.work(as: call.actor()) { work in
            guard body.isGranted else { return try work.access.refuse(id, because: why) }
            return try work.access.grant(id, days: body.days ?? 0, because: why)
        }
    }

    /// Goes back to where it was ended: the list of one's own, or the customer's page.
    private func end(_ call: Call) async throws -> Reply {
        let request = try await ended(call)
        let isOwn = request.personID == (try call.actor().personID)
        return .redirect(to: isOwn ? "/access" : "/customers/\(request.number)", telling: .accessEnded)
    }

    private func ended(_ call: Call) async throws -> AccessRequest {
        let id = try id(call)
        return try await archive.work(as: call.actor()) { try $0.access.end(id) }
    }

    // MARK: - Reading

    /// The archive as its own page shows it, with nothing to do on it.
    private func read(_ call: Call) async throws -> Reply {
        let request = try await opened(call)
        let actor = try call.actor()
        let reader = actor.granted(request)
        let reading = try await archive.look(as: reader) { try CustomerReading(of: request.number, in: $0) }
        let words = CustomerWords(reader, archive, call.view)
        var page = CustomerRecordPage(reading, reader, words)
        page.open(under: request, words)
        return .page(customerRecordView(page, call.view)).uncompressed
    }

    private func readJSON(_ call: Call) async throws -> Reply {
        let request = try await opened(call)
        let actor = try call.actor()
        let customer = try await archive.look(as: actor.granted(request)) { try $0.customers.open(request.number) }
        return .customer(customer, CustomerWords(actor, archive, call.view))
    }

    private func opened(_ call: Call) async throws -> AccessRequest {
        let id = try id(call)
        return try await archive.look(as: call.actor()) { try $0.access.opened(id) }
    }

    // MARK: -

    private func list(_ call: Call, _ body: @escaping @Sendable (UnitOfWork) throws -> [AccessRequest]) async throws -> Reply {
        let requests = try await archive.look(as: call.actor(), body)
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: requests) { $1.access($0, words) }
                object.member("next", nil as String?)
            }
        }.uncompressed
    }

    private func reply(with request: AccessRequest, _ call: Call) throws -> Reply {
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in writer.object { $0.access(request, words) } }.uncompressed
    }

    private func id(_ call: Call) throws(HTTPProblem) -> AccessRequest.ID {
        guard let number = Int64(try call.parameter("id")) else { throw .notFound }
        return AccessRequest.ID(rawValue: number)
    }
}

/// A request over the API.
private struct AccessAskingBody: Decodable, Sendable {
    var number: String
    var days: Int
    var purpose: String
}

/// A decision over the API.
struct AccessDecisionBody: Decodable, Sendable {
    var isGranted: Bool
    var days: Int?
    var reason: String
}

extension JSONWriter {
    /// The members of a request.
    fileprivate mutating func access(_ request: AccessRequest, _ words: CustomerWords) {
        member("id", Int(request.id.rawValue))
        member("person", Int(request.personID.rawValue))
        member("number", request.number)
        member("state", request.state.rawValue)
        member("days", request.days)
        member("purpose", words.sight.text(request.purpose))
        member("askedAt", request.askedAt.isoText)
        member("decidedBy", request.decidedByID.map { Int($0.rawValue) })
        member("until", request.until?.isoText)
        member("reason", words.sight.text(request.reason))
        member("isOpen", request.isOpen(at: words.now))
    }
}

extension AccessRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "AccessRequest",
            .object([
                .init("id", .integer()), .init("person", .integer()), .init("number", .text()),
                .init("state", .choice(AccessRequest.State.allCases.map(\.rawValue))), .init("days", .integer()), .init("purpose", .text()),
                .init("askedAt", .time), .init("decidedBy", .optional(.integer())), .init("until", .optional(.time)),
                .init("reason", .optional(.text())), .init("isOpen", .flag),
            ])
        ),
        (
            "AccessAsking",
            .object([
                .init("number", .text(), Bilingual("客户编号", en: "The customer's number")), .init("days", .integer()),
                .init("purpose", .text(charactersMax: AccessRequest.textCharactersMax)),
            ])
        ),
        (
            "AccessDecision",
            .object([
                .init("isGranted", .flag), .init("days", .integer(), isRequired: false),
                .init("reason", .text(charactersMax: AccessRequest.textCharactersMax)),
            ])
        ),
    ]
}
