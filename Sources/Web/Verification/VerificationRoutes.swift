import Archive
import HTTPTypes
import Vault

/// 待核对: the archives that wait for somebody else's check, and the two answers, as pages and over the API.
struct VerificationRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/verify", access: CustomerAccess.verifiers, Bilingual("待核对", en: "To verify"), queue),
            .page("/verify/:number", access: .record(.verify), Bilingual("核对", en: "Verify"), show),
            .form("/verify/:number/file", access: .record(.verify), Bilingual("核对无误，归档", en: "File it"), file),
            .form("/verify/:number/return", access: .record(.verify), Bilingual("退回修改", en: "Return it"), sendBack),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/verification-queue", access: CustomerAccess.verifiers, Bilingual("待核对", en: "To verify"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("WaitingArchive")), queueJSON),
            .api(
                .post, "/customers/:number/verify", access: .record(.verify), Bilingual("核对无误，归档", en: "File it"),
                parameters: [.version], gives: .named("Customer"), verifyJSON),
            .api(
                .post, "/customers/:number/return", access: .record(.verify), Bilingual("退回修改", en: "Return it"),
                parameters: [.version], takes: .named("ReturnReason"), gives: .named("Customer"), returnJSON),
        ]
    }

    // MARK: - The queue

    private func queue(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let found = try await waiting(call, limit: .usual)
        let page = VerificationQueuePage(found, isFirst: call.query.text("cursor") == nil, actor, CustomerWords(actor, archive, call.view))
        return .page(verificationQueueView(page, call.view))
    }

    private func queueJSON(_ call: Call) async throws -> Reply {
        let found = try await waiting(call, limit: call.limit())
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: found.archives) { waiting, item in
                    item.summary(waiting.summary, words)
                    item.member("filedVersion", waiting.filedVersion.map { Int($0) })
                    item.member("waitingSince", waiting.since.isoText)
                    item.member("isVerifiable", waiting.isVerifiable)
                }
                object.member("next", found.next?.text)
            }
        }
    }

    private func waiting(_ call: Call, limit: PageLimit) async throws -> WaitingPage {
        let after = try call.cursor().flatMap(\.customerID)
        let archives = try await archive.look(as: call.actor()) {
            try $0.customers.verificationQueue(after: after, limit: limit.rows)
        }
        let isFull = archives.count == limit.rows
        return WaitingPage(archives: archives, next: isFull ? archives.last.map { Cursor([.number($0.id.rawValue)]) } : nil)
    }

    // MARK: - One archive

    private func show(_ call: Call) async throws -> Reply {
        .page(verificationView(try await page(call), call.view)).uncompressed
    }

    private func page(_ call: Call) async throws -> VerificationPage {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let reading = try await archive.look(as: actor) { try VerificationReading(of: number, in: $0) }
        return VerificationPage(reading, actor, CustomerWords(actor, archive, call.view))
    }

    private func file(_ call: Call) async throws -> Reply {
        do {
            let customer = try await verified(call)
            return .redirect(to: try await next(after: customer, call), telling: .verified, number: customer.number)
        } catch let error as ArchiveError {
            return try await refusing(error, call)
        }
    }

    private func verifyJSON(_ call: Call) async throws -> Reply {
        .customer(try await verified(call), CustomerWords(try call.actor(), archive, call.view))
    }

    private func verified(_ call: Call) async throws -> Customer {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) { try $0.customers.verify(number, from: version) }
    }

    private func sendBack(_ call: Call) async throws -> Reply {
        do {
            let customer = try await returned(call, because: call.form.text("reason") ?? "")
            return .redirect(to: try await next(after: customer, call), telling: .returned, number: customer.number)
        } catch let error as ArchiveError {
            return try await refusing(error, call)
        }
    }

    private func returnJSON(_ call: Call) async throws -> Reply {
        let customer = try await returned(call, because: call.decode(ReturnBody.self).reason)
        return .customer(customer, CustomerWords(try call.actor(), archive, call.view))
    }

    private func returned(_ call: Call, because reason: String) async throws -> Customer {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) { work in
            try work.customers.sendBack(number, from: version, because: PrivateText(reason))
        }
    }

    /// The archive that waits next behind the one just answered, else the longest waiting, else the empty queue.
    private func next(after answered: Customer, _ call: Call) async throws -> Address {
        let waiting = try await archive.look(as: call.actor()) { work in
            let behind = try work.customers.verificationQueue(after: answered.id)
            let next = behind.first(where: \.isVerifiable)?.summary.number
            return try next ?? work.customers.waitingToVerify(limit: 1).first?.number
        }
        return waiting.map { "/verify/\($0)" } ?? "/verify"
    }

    /// The archive again, with what is wrong with the answer; the reason typed is still there.
    private func refusing(_ error: ArchiveError, _ call: Call) async throws -> Reply {
        guard error != .notFound else { throw error }
        var page = try await page(call)
        page.reason = call.form.raw("reason") ?? ""
        if case .invalid = error {
            page.reasonError = error.sentence(call.view.t)
        } else {
            page.refusal = error.sentence(call.view.t)
        }
        return .page(verificationView(page, call.view), status: error.problem.status).uncompressed
    }
}

/// A page of the queue.
struct WaitingPage: Sendable {
    let archives: [WaitingArchive]
    let next: Cursor?
}

extension Cursor {
    /// The customer behind whom a list goes on.
    var customerID: Customer.ID? {
        if case .number(let number) = keys.first { Customer.ID(rawValue: number) } else { nil }
    }
}
