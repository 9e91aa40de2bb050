import Archive
import HTTPTypes
import HummingbirdCore
import Vault

/// The archive of one customer: read, handed over, noted on, uncovered, deleted, as a page and over the API.
struct CustomerRecordRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/customers/:number", access: .record(.read), Bilingual("客户档案", en: "Archive"), show),
            .form("/customers/:number/submit", access: .record(.write), Bilingual("送核对", en: "Send to verify"), submit),
            .form("/customers/:number/notes", access: .record(.write), Bilingual("记一笔", en: "Write a note"), note),
            .form("/customers/:number/uncover", access: .record(.read), Bilingual("查看完整内容", en: "Uncover"), uncover),
            .form("/customers/:number/delete", access: .record(.write), Bilingual("删除草稿", en: "Delete a draft"), delete),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/customers/:number", access: .record(.read), Bilingual("客户档案", en: "Archive"),
                gives: .named("Customer"), showJSON),
            .api(
                .delete, "/customers/:number", access: .record(.write), Bilingual("删除草稿", en: "Delete a draft"),
                parameters: [.version], deleteJSON),
            .api(
                .post, "/customers/:number/submit", access: .record(.write), Bilingual("送核对", en: "Send to verify"),
                parameters: [.version], gives: .named("Customer"), submitJSON),
            .api(
                .post, "/customers/:number/notes", access: .record(.write), Bilingual("记一笔", en: "Write a note"),
                takes: .named("CustomerNote"), noteJSON),
            .api(
                .post, "/customers/:number/uncover", access: .record(.read), Bilingual("查看遮盖的值", en: "Uncover a value"),
                takes: .named("Uncovering"), gives: .named("Uncovered"), uncoverJSON),
        ]
    }

    // MARK: - Reading

    /// The number of an archive that was merged into another leads to that one.
    private func show(_ call: Call) async throws -> Reply {
        do {
            return .page(customerRecordView(try await page(call), call.view)).uncompressed
        } catch ArchiveError.notFound {
            let number = try call.parameter("number")
            guard let kept = try await archive.look(as: call.actor(), { try $0.merges.keptNumber(of: number) }) else { throw ArchiveError.notFound }
            return .redirect(to: "/customers/\(kept)")
        }
    }

    private func showJSON(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let customer = try await archive.look(as: call.actor()) { try $0.customers.open(number) }
        return .customer(customer, CustomerWords(try call.actor(), archive, call.view))
    }

    private func page(_ call: Call) async throws -> CustomerRecordPage {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let before = call.query.number("before").map(Int64.init)
        let withOrigins = call.query.isTicked("origins")
        let isRefresh = call.isLiveRefresh
        let reading = try await archive.look(as: actor) { work in
            try CustomerReading(of: number, before: before, withOrigins: withOrigins, isRefresh: isRefresh, in: work)
        }
        return CustomerRecordPage(reading, actor, CustomerWords(actor, archive, call.view))
    }

    // MARK: - Handing over

    private func submit(_ call: Call) async throws -> Reply {
        do {
            let customer = try await submitted(call)
            return .redirect(to: "/customers/\(customer.number)", telling: .submitted)
        } catch ArchiveError.invalid(let problems) {
            return try await CustomerEntryRoutes(archive: archive).form(refusing: problems, call)
        } catch let error as ArchiveError {
            return try await refusing(error, call)
        }
    }

    private func submitJSON(_ call: Call) async throws -> Reply {
        .customer(try await submitted(call), CustomerWords(try call.actor(), archive, call.view))
    }

    private func submitted(_ call: Call) async throws -> Customer {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) { try $0.customers.submit(number, from: version) }
    }

    // MARK: - Notes

    private func note(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let text = call.form.raw("text") ?? ""
        do {
            try await archive.work(as: call.actor()) { try $0.customers.note(PrivateText(text), on: number) }
            return .redirect(to: "/customers/\(number)", telling: .noted)
        } catch let error as ArchiveError {
            return try await refusing(error, call) { $0.note = text }
        }
    }

    private func noteJSON(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let body = try call.decode(NoteBody.self)
        try await archive.work(as: call.actor()) { try $0.customers.note(PrivateText(body.text), on: number) }
        return .done
    }

    // MARK: - Uncovering

    private func uncover(_ call: Call) async throws -> Reply {
        guard let part = call.query.text("part").flatMap(CoveredPart.init) else { throw HTTPProblem.notFound }
        do {
            let value = try await uncovered(part, because: call.form.raw("reason") ?? "", call)
            let page = UncoveredPage(number: try call.parameter("number"), part: part, value: value.shownOnce, call.view.t)
            return .page(uncoveredView(page, call.view)).uncompressed
        } catch let error as ArchiveError {
            return try await refusing(error, call)
        }
    }

    private func uncoverJSON(_ call: Call) async throws -> Reply {
        let body = try call.decode(UncoveringBody.self)
        guard let part = CoveredPart(body.part) else { throw HTTPProblem.invalid([.notAllowed("part")]) }
        let value = try await uncovered(part, because: body.reason, call)
        return Reply.json { writer in
            writer.object { object in
                object.member("part", part.path)
                object.member("value", value.shownOnce)
            }
        }.uncompressed
    }

    private func uncovered(_ part: CoveredPart, because reason: String, _ call: Call) async throws -> PrivateText {
        let number = try call.parameter("number")
        return try await archive.look(as: call.actor()) {
            try $0.customers.uncover(number, part, because: PrivateText(reason))
        }
    }

    // MARK: - Deleting

    private func delete(_ call: Call) async throws -> Reply {
        do {
            try await remove(call)
            return .redirect(to: "/customers", telling: .draftDeleted, number: try call.parameter("number"))
        } catch let error as ArchiveError {
            return try await refusing(error, call)
        }
    }

    private func deleteJSON(_ call: Call) async throws -> Reply {
        try await remove(call)
        return .done
    }

    private func remove(_ call: Call) async throws {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        try await archive.work(as: call.actor()) { try $0.customers.delete(number, from: version) }
    }

    // MARK: -

    /// The archive again, with why the act was refused above it; what was typed is still there.
    func refusing(
        _ error: ArchiveError, _ call: Call, _ change: (inout CustomerRecordPage) -> Void = { _ in }
    ) async throws -> Reply {
        guard error != .notFound else { throw error }
        var page = try await page(call)
        page.refusal = error.sentence(call.view.t)
        change(&page)
        return .page(customerRecordView(page, call.view), status: error.problem.status).uncompressed
    }
}

extension ArchiveError {
    /// Why, in one sentence.
    func sentence(_ t: Words) -> String {
        let fields = problem.fields.map { t(Bilingual($0.wording)) }
        return fields.isEmpty ? t(problem.detail ?? problem.title) : fields.joined(separator: " ")
    }
}

extension Call {
    /// Whether a page that is open asks for itself again, because something changed.
    var isLiveRefresh: Bool { request.headers[.kedangLive] == "1" }
}
