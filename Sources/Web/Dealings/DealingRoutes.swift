import Archive
import HTTPTypes
import HummingbirdCore
import Vault

/// The dealings with one customer: listed, recorded, changed, cancelled and reinstated, as pages.
struct DealingRoutes: Sendable {
    let archive: Archive

    var routes: [Route] { pages + DealingPrograms(archive: archive).routes }

    private var pages: [Route] {
        [
            .page("/customers/:number/dealings", access: .record(.read), Bilingual("交易情况", en: "Dealings"), list),
            .page("/customers/:number/dealings/new", access: .record(.write), Bilingual("记一笔交易", en: "Record a dealing"), new),
            .form("/customers/:number/dealings", access: .record(.write), Bilingual("记一笔交易", en: "Record a dealing"), create),
            .page("/customers/:number/dealings/:dealing", access: .record(.read), Bilingual("交易", en: "A dealing"), show),
            .page("/customers/:number/dealings/:dealing/edit", access: .record(.write), Bilingual("修改交易", en: "Edit a dealing"), edit),
            .form("/customers/:number/dealings/:dealing", access: .record(.write), Bilingual("修改交易", en: "Change a dealing"), change),
            .form("/customers/:number/dealings/:dealing/cancel", access: .record(.write), Bilingual("取消交易", en: "Cancel a dealing"), cancel),
            .form(
                "/customers/:number/dealings/:dealing/reinstate", access: .record(.write), Bilingual("恢复交易", en: "Reinstate a dealing"),
                reinstate),
        ]
    }

    // MARK: - Reading

    private func list(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let last = call.query.number("after").map { Dealing.ID(rawValue: Int64($0)) }
        let (customer, page, habits) = try await archive.look(as: actor) { work in
            let customer = try work.customers.reopen(number)
            return (customer, try work.dealings.list(of: number, after: last), try work.dealings.habits(of: number))
        }
        let words = CustomerWords(actor, archive, call.view)
        return .page(dealingListView(DealingListPage(customer, page, habits, actor, words), call.view)).uncompressed
    }

    private func show(_ call: Call) async throws -> Reply {
        .page(dealingView(try await page(call), call.view)).uncompressed
    }

    private func page(_ call: Call) async throws -> DealingRecordPage {
        let actor = try call.actor()
        let (number, dealing) = (try call.parameter("number"), try call.parameter("dealing"))
        let read = try await archive.look(as: actor) { work in
            let customer = try work.customers.reopen(number)
            let found = try work.dealings.find(dealing, of: number)
            return (customer, found, try work.dealings.history(of: dealing, of: customer))
        }
        return DealingRecordPage(read.0, read.1, history: read.2, actor, CustomerWords(actor, archive, call.view))
    }

    // MARK: - Writing

    private func new(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        if let draft = try await draft(nil, call) { return try await form(DealingAnswers(draft.form), changing: nil, keptAt: draft.savedAt, call) }
        var answers = DealingAnswers()
        answers.texts["day"] = CalendarDate(archive.now).isoText
        answers.texts["person"] = actor.personID.map { "\($0.rawValue)" } ?? ""
        return try await form(answers, changing: nil, call)
    }

    private func create(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let answers = DealingAnswers(call.form)
        if call.form.text("act") == "add-line" { return try await form(answers, changing: nil, spareLines: 5, call) }
        do {
            _ = try await archive.work(as: call.actor()) { [entry = answers.entry] in try $0.dealings.record(entry, with: number) }
            return .redirect(to: "/customers/\(number)/dealings", telling: .dealingRecorded)
        } catch ArchiveError.invalid(let problems) {
            return try await form(answers, changing: nil, refusing: problems, call)
        }
    }

    private func edit(_ call: Call) async throws -> Reply {
        let dealing = try await found(call)
        if let draft = try await draft(dealing.number, call) {
            return try await form(
                DealingAnswers(draft.form), changing: dealing, isStale: draft.form.number("version") != Int(dealing.version), keptAt: draft.savedAt,
                call)
        }
        return try await form(DealingAnswers(of: dealing.content, Sight(call.actor(), archive)), changing: dealing, call)
    }

    private func change(_ call: Call) async throws -> Reply {
        let (number, dealing) = (try call.parameter("number"), try call.parameter("dealing"))
        let version = try Int64(call.baseVersion())
        let answers = DealingAnswers(call.form)
        if call.form.text("act") == "add-line" { return try await form(answers, changing: found(call), spareLines: 5, call) }
        do {
            _ = try await archive.work(as: call.actor()) { [entry = answers.entry] work in
                try work.dealings.change(dealing, of: number, from: version, by: entry)
            }
            return .redirect(to: "/customers/\(number)/dealings/\(dealing)", telling: .dealingChanged)
        } catch ArchiveError.invalid(let problems) {
            return try await form(answers, changing: found(call), refusing: problems, call)
        } catch ArchiveError.changedMeanwhile {
            return try await form(answers, changing: found(call), isStale: true, call)
        }
    }

    private func cancel(_ call: Call) async throws -> Reply {
        let (number, dealing) = (try call.parameter("number"), try call.parameter("dealing"))
        let version = try Int64(call.baseVersion())
        let reason = PrivateText(call.form.raw("reason") ?? "")
        return try await acting(call, .dealingCancelled) { work in
            _ = try work.dealings.cancel(dealing, of: number, from: version, because: reason)
        }
    }

    private func reinstate(_ call: Call) async throws -> Reply {
        let (number, dealing) = (try call.parameter("number"), try call.parameter("dealing"))
        let version = try Int64(call.baseVersion())
        return try await acting(call, .dealingReinstated) { work in
            _ = try work.dealings.reinstate(dealing, of: number, from: version)
        }
    }

    /// Does something to a dealing and shows it again, with why where it was refused.
    private func acting(_ call: Call, _ kind: Deed.Kind, _ act: @escaping @Sendable (UnitOfWork) throws -> Void) async throws -> Reply {
        do {
            try await archive.work(as: call.actor(), act)
            return .redirect(to: "/customers/\(try call.parameter("number"))/dealings/\(try call.parameter("dealing"))", telling: kind)
        } catch let error as ArchiveError where error != .notFound {
            var page = try await page(call)
            page.refusal = error.sentence(call.view.t)
            return .page(dealingView(page, call.view), status: error.problem.status).uncompressed
        }
    }

    // MARK: -

    /// What was typed before and not sent.
    private func draft(_ dealing: String?, _ call: Call) async throws -> (form: Form, savedAt: Moment)? {
        let place = DraftPlace.dealing(dealing, of: try call.parameter("number"))
        let actor = try call.actor()
        guard let draft = try await archive.look(as: actor, { try $0.draft(at: place) }), let form = try? draft.form(Sight(actor, archive)) else {
            return nil
        }
        return (form, draft.savedAt)
    }

    private func found(_ call: Call) async throws -> Dealing {
        let (number, dealing) = (try call.parameter("number"), try call.parameter("dealing"))
        return try await archive.look(as: call.actor()) { work in
            _ = try work.customers.reopen(number)
            return try work.dealings.find(dealing, of: number)
        }
    }

    private func form(
        _ answers: DealingAnswers, changing dealing: Dealing?, refusing problems: [FieldProblem] = [], isStale: Bool = false,
        spareLines: Int = 2, keptAt: Moment? = nil, _ call: Call
    ) async throws -> Reply {
        let number = try call.parameter("number")
        let (customer, products) = try await archive.look(as: call.actor()) { work in
            (try work.customers.reopen(number), try work.products.all().filter { !$0.isRetired })
        }
        var page = DealingFormPage(
            customer, dealing, answers, products, problems: problems, spareLines: spareLines, CustomerWords(try call.actor(), archive, call.view))
        page.isStale = isStale
        page.keptAt = keptAt?.words(call.view.t, asOf: archive.now)
        let status: HTTPResponse.Status = isStale && keptAt == nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent
        return .page(dealingFormView(page, call.view), status: status).uncompressed
    }
}
