import Archive
import HTTPTypes

/// That a contact agrees to personal facts being kept, or does so no longer, as a page and over the API.
struct ConsentRoutes: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .page("/customers/:number/contacts/:contact/consent", access: .record(.read), Bilingual("联系人的同意", en: "A contact's consent"), show),
            .form("/customers/:number/contacts/:contact/consent", access: .record(.write), Bilingual("记录同意", en: "Record a consent"), record),
            .form(
                "/customers/:number/contacts/:contact/consent/withdraw", access: .record(.write),
                Bilingual("撤回同意", en: "Withdraw a consent"), withdraw),
            .api(
                .post, "/customers/:number/contacts/:contact/consent", access: .record(.write),
                Bilingual("记录联系人的同意", en: "Record a contact's consent"), parameters: [.version], takes: .named("Consent"),
                gives: .named("Customer"), recordJSON),
            .api(
                .post, "/customers/:number/contacts/:contact/consent/withdraw", access: .record(.write),
                Bilingual("撤回联系人的同意", en: "Withdraw a contact's consent"), parameters: [.version], takes: .named("ConsentWithdrawal"),
                gives: .named("Customer"), withdrawJSON),
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) async throws -> Reply {
        .page(consentView(try await page(call), call.view)).uncompressed
    }

    private func record(_ call: Call) async throws -> Reply {
        let form = call.form
        let entry = ConsentEntry(channel: form.raw("channel") ?? "", givenOn: form.raw("givenOn") ?? "", text: form.raw("text") ?? "")
        do {
            _ = try await recorded(entry, call)
            return .redirect(to: "/customers/\(try call.parameter("number"))", telling: .saved)
        } catch let error as ArchiveError {
            return try await refusing(error, entry, call)
        }
    }

    private func withdraw(_ call: Call) async throws -> Reply {
        do {
            _ = try await withdrawn(clearing: call.form.text("clear") == "yes", call)
            return .redirect(to: "/customers/\(try call.parameter("number"))", telling: .saved)
        } catch let error as ArchiveError {
            return try await refusing(error, ConsentEntry(), call)
        }
    }

    /// The page again with why the act was refused; what was typed is still there.
    private func refusing(_ error: ArchiveError, _ entry: ConsentEntry, _ call: Call) async throws -> Reply {
        guard error != .notFound else { throw error }
        var problems: [FieldProblem] = []
        if case .invalid(let found) = error { problems = found }
        var page = try await page(call, entry, problems)
        if problems.isEmpty || page.fields.isEmpty { page.refusal = error.sentence(call.view.t) }
        return .page(consentView(page, call.view), status: error.problem.status).uncompressed
    }

    private func page(_ call: Call, _ entry: ConsentEntry = ConsentEntry(), _ problems: [FieldProblem] = []) async throws -> ConsentPage {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let customer = try await archive.look(as: actor) { try $0.customers.reopen(number) }
        var fields = CustomerFields(actor, archive, call.view.t)
        fields.errors = problems.sentences(call.view.t)
        let words = CustomerWords(actor, archive, call.view)
        guard let page = ConsentPage(customer, contact: try contact(call), entry, actor, fields, words) else { throw HTTPProblem.notFound }
        return page
    }

    // MARK: - Programs

    private func recordJSON(_ call: Call) async throws -> Reply {
        .customer(try await recorded(try call.decode(ConsentBody.self).entry, call), CustomerWords(try call.actor(), archive, call.view))
    }

    private func withdrawJSON(_ call: Call) async throws -> Reply {
        let clears = try call.decode(WithdrawalBody.self).clear ?? false
        return .customer(try await withdrawn(clearing: clears, call), CustomerWords(try call.actor(), archive, call.view))
    }

    // MARK: -

    private func recorded(_ entry: ConsentEntry, _ call: Call) async throws -> Customer {
        let (number, contact) = (try call.parameter("number"), try contact(call))
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) {
            try $0.customers.recordConsent(entry, ofContact: contact, of: number, from: version)
        }
    }

    private func withdrawn(clearing: Bool, _ call: Call) async throws -> Customer {
        let (number, contact) = (try call.parameter("number"), try contact(call))
        let version = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) {
            try $0.customers.withdrawConsent(ofContact: contact, of: number, from: version, clearing: clearing)
        }
    }

    private func contact(_ call: Call) throws(HTTPProblem) -> Int {
        guard let place = Int(try call.parameter("contact")), (0..<Contact.countMax).contains(place) else { throw .notFound }
        return place
    }
}
