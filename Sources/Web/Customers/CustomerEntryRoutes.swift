import Archive
import HTTPTypes
import Vault

/// Entering and changing customers: the forms, single fields in place, two changes that met, and the same over the API.
struct CustomerEntryRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/customers/new", access: CustomerAccess.editors, Bilingual("新建客户", en: "New customer"), new),
            .form("/customers", access: CustomerAccess.editors, Bilingual("新建客户", en: "New customer"), create),
            .page("/customers/:number/edit", access: .record(.write), Bilingual("修改档案", en: "Edit"), edit),
            .form("/customers/:number", access: .record(.write), Bilingual("修改档案", en: "Change"), change),
            .form("/customers/:number/resolve", access: .record(.write), Bilingual("合并两份修改", en: "Settle two changes"), resolve),
            .page("/customers/:number/facts/:field", access: .record(.write), Bilingual("修改一项", en: "Edit a field"), fact),
            .form("/customers/:number/facts/:field", access: .record(.write), Bilingual("修改一项", en: "Change a field"), changeFact),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .post, "/customers", access: CustomerAccess.editors, Bilingual("新建客户", en: "New customer"),
                takes: .named("CustomerChange"), gives: .named("Customer"), answers: .created, createJSON),
            .api(
                .put, "/customers/:number", access: .record(.write), Bilingual("写下整份档案", en: "Write the whole archive"),
                parameters: [.version], takes: .named("CustomerChange"), gives: .named("Customer"), replaceJSON),
            .api(
                .patch, "/customers/:number", access: .record(.write), Bilingual("修改几项", en: "Change some fields"),
                parameters: [.version], takes: .named("CustomerChange"), gives: .named("Customer"), changeJSON),
        ]
    }

    // MARK: - A new customer

    private func new(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let draft = try await archive.look(as: actor) { try $0.draft(at: .newCustomer) }
        return form(CustomerAnswers(try draft?.form(Sight(actor, archive)) ?? .empty), nil, keptAt: draft?.savedAt, actor, call)
    }

    private func create(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let answers = CustomerAnswers(call.form)
        if call.form.text("act") == "add-contact" { return form(answers, nil, spareRows: 2, actor, call) }
        let submits = call.form.text("act") == "submit"
        do {
            let customer = try await archive.work(as: actor) { [entry = answers.entry] work in
                let made = try work.customers.enter(entry)
                return submits ? try work.customers.submit(made.number, from: made.version) : made
            }
            return .redirect(to: "/customers/\(customer.number)", telling: submits ? .submitted : .entered)
        } catch ArchiveError.invalid(let problems) {
            return form(answers, nil, refusing: problems, actor, call)
        }
    }

    private func createJSON(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let entry = try call.decode(CustomerBody.self).entry
        let customer = try await archive.work(as: actor) { try $0.customers.enter(entry) }
        let words = CustomerWords(actor, archive, call.view)
        return Reply.created(at: "/api/v1/customers/\(customer.number)") { writer in
            writer.object { $0.customer(customer, words) }
        }.with(Etag(version: Int(customer.version))).uncompressed
    }

    // MARK: - A change

    private func edit(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let (customer, draft) = try await archive.look(as: actor) { work in
            (try work.customers.reopen(number), try work.draft(at: .customer(number)))
        }
        guard let draft, let kept = try? draft.form(Sight(actor, archive)), let version = kept.number("version") else {
            return form(CustomerAnswers(of: customer.content, Sight(actor, archive)), base(customer), actor, call)
        }
        // Still on the version it was begun on: what somebody changed since is met when it is saved.
        let base = CustomerFormPage.Base(number: customer.number, version: version, state: customer.state)
        return form(CustomerAnswers(kept), base, keptAt: draft.savedAt, actor, call)
    }

    private func change(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        let answers = CustomerAnswers(call.form)
        if call.form.text("act") == "add-contact" {
            return form(answers, try await base(call, version), spareRows: 2, actor, call)
        }
        let submits = call.form.text("act") == "submit"
        do {
            _ = try await archive.work(as: actor) { [entry = answers.entry] work in
                let changed = try work.customers.change(number, from: version, by: entry)
                return submits ? try work.customers.submit(number, from: changed.version) : changed
            }
            return .redirect(to: "/customers/\(number)", telling: submits ? .submitted : .saved)
        } catch ArchiveError.invalid(let problems) {
            return form(answers, try await base(call, version), refusing: problems, actor, call)
        } catch ArchiveError.changedMeanwhile {
            return try await met(answers, from: version, actor, call)
        }
    }

    private func replaceJSON(_ call: Call) async throws -> Reply {
        try await change(by: call.decode(CustomerBody.self).entry.whole, call)
    }

    private func changeJSON(_ call: Call) async throws -> Reply {
        try await change(by: call.decode(CustomerBody.self).entry, call)
    }

    private func change(by entry: CustomerEntry, _ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        let words = CustomerWords(actor, archive, call.view)
        do {
            let customer = try await archive.work(as: actor) { try $0.customers.change(number, from: version, by: entry) }
            return .customer(customer, words)
        } catch ArchiveError.changedMeanwhile {
            throw try await conflict(number, from: version, with: entry, actor).problem(words)
        }
    }

    // MARK: - A single field

    private func fact(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let field = try target(call, actor)
        let customer = try await opened(call)
        let answers = CustomerAnswers(of: customer.content, Sight(actor, archive))
        let page = FactPage(field, answers, number: customer.number, version: Int(customer.version), fields(actor, call))
        return call.wantsFragment ? .fragment(page.form.html(call.view)) : .page(factView(page, call.view))
    }

    private func changeFact(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let field = try target(call, actor)
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        let answers = CustomerAnswers(call.form.only([field.name, "reason"]))
        do {
            _ = try await archive.work(as: actor) { [entry = answers.entry] in
                try $0.customers.change(number, from: version, by: entry)
            }
            return .redirect(to: "/customers/\(number)#\(Fact.id(field.name))", telling: .saved)
        } catch ArchiveError.invalid(let problems) {
            var fields = fields(actor, call)
            fields.errors = problems.sentences(call.view.t)
            let page = FactPage(field, answers, number: number, version: Int(version), fields)
            return .page(factView(page, call.view), status: .unprocessableContent)
        } catch ArchiveError.changedMeanwhile {
            return try await met(answers, from: version, actor, call)
        }
    }

    /// A field that can be changed by itself; one with several boxes is changed on the form.
    private func target(_ call: Call, _ actor: Actor) throws(HTTPProblem) -> FactPage.Target {
        let name = try call.parameter("field")
        if let own = OwnField.id(named: name).flatMap({ archive.ownFields[$0] }), own.isChangedAlone { return .own(own) }
        guard let field = CustomerField(rawValue: name), field != .contacts, field != .own, field != .owner || actor.role != .salesperson
        else { throw .notFound }
        return .field(field)
    }

    // MARK: - Two changes that met

    /// What somebody else saved meanwhile beside what was written here, to choose field by field.
    private func met(
        _ answers: CustomerAnswers, from version: Int64, _ actor: Actor, _ call: Call
    ) async throws -> Reply {
        let number = try call.parameter("number")
        do {
            let conflict = try await conflict(number, from: version, with: answers.entry, actor)
            guard !conflict.mine.isEmpty else {
                return .redirect(to: "/customers/\(number)", telling: .alreadySaved)
            }
            let page = CustomerConflictPage(conflict, answers: call.form, CustomerWords(actor, archive, call.view))
            return .page(customerConflictView(page, call.view), status: .conflict).uncompressed
        } catch ArchiveError.invalid(let problems) {
            return form(answers, try await base(call, version), refusing: problems, actor, call)
        }
    }

    private func resolve(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let current = try Int64(call.baseVersion())
        guard let base = call.form.number("base").map(Int64.init) else { throw HTTPProblem.versionNeeded }
        let kept = call.form.kept
        let entry = CustomerAnswers(kept).entry
        let fields = Set(CustomerField.allCases.filter { call.form.text("take-\($0.rawValue)") == "left" })
        let own = Set(archive.ownFields.all.filter { call.form.text("take-\($0.name)") == "left" }.map(\.id))
        do {
            _ = try await archive.work(as: actor) {
                try $0.customers.settle(number, from: current, base: base, taking: fields, own: own, of: entry)
            }
            return .redirect(to: "/customers/\(number)", telling: .saved)
        } catch ArchiveError.changedMeanwhile {
            var again = call
            again.form = kept
            return try await met(CustomerAnswers(kept), from: base, actor, again)
        }
    }

    private func conflict(
        _ number: String, from version: Int64, with entry: CustomerEntry, _ actor: Actor
    ) async throws -> EntryConflict {
        try await archive.look(as: actor) { try $0.customers.conflict(number, from: version, with: entry) }
    }
}

// MARK: - The form

extension CustomerEntryRoutes {
    /// The form of an archive that lacks something, with what it lacks marked.
    func form(refusing problems: [FieldProblem], _ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let customer = try await opened(call)
        let answers = CustomerAnswers(of: customer.content, Sight(actor, archive))
        return form(answers, base(customer), refusing: problems, actor, call)
    }

    private func form(
        _ answers: CustomerAnswers, _ base: CustomerFormPage.Base?, refusing problems: [FieldProblem] = [],
        spareRows: Int = 1, keptAt: Moment? = nil, _ actor: Actor, _ call: Call
    ) -> Reply {
        var page = CustomerFormPage(
            answers, changing: base, problems: problems, spareRows: spareRows, fields(actor, call))
        page.keptAt = keptAt?.words(call.view.t, asOf: archive.now)
        let status = problems.isEmpty ? .ok : HTTPProblem.invalid([]).status
        return .page(customerFormView(page, call.view), status: status).uncompressed
    }

    private func fields(_ actor: Actor, _ call: Call) -> CustomerFields {
        CustomerFields(actor, archive, call.view.t)
    }

    private func opened(_ call: Call) async throws -> Customer {
        let number = try call.parameter("number")
        return try await archive.look(as: call.actor()) { try $0.customers.reopen(number) }
    }

    private func base(_ customer: Customer) -> CustomerFormPage.Base {
        .init(number: customer.number, version: Int(customer.version), state: customer.state)
    }

    /// The archive behind a form that comes back, still on the version it was opened on.
    private func base(_ call: Call, _ version: Int64) async throws -> CustomerFormPage.Base {
        let customer = try await opened(call)
        return .init(number: customer.number, version: Int(version), state: customer.state)
    }
}

extension Form {
    /// The fields of some names.
    fileprivate func only(_ names: Set<String>) -> Form { Form(entries: entries.filter { names.contains($0.name) }) }

    private static let keptMark = "kept-"

    /// What the form that met another change held, carried along under `kept-`.
    fileprivate var kept: Form {
        Form(
            entries: entries.filter { $0.name.hasPrefix(Self.keptMark) }
                .map { Entry(name: String($0.name.dropFirst(Self.keptMark.count)), value: $0.value) })
    }
}
