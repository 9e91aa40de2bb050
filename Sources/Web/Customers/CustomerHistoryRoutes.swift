import Archive
import HTTPTypes

/// The versions of an archive: read, compared, restored, as pages and over the API.
struct CustomerHistoryRoutes: Sendable {
    let archive: Archive

    /// Most versions listed.
    static let versionsMax = 200

    var routes: [Route] {
        [
            .page("/customers/:number/history", access: .record(.read), Bilingual("版本", en: "Versions"), show),
            .page("/customers/:number/history/:version", access: .record(.read), Bilingual("旧版本", en: "A version"), showVersion),
            .form(
                "/customers/:number/history/:version/restore", access: .record(.write),
                Bilingual("恢复版本", en: "Restore a version"), restore),
            .api(
                .get, "/customers/:number/history", access: .record(.read), Bilingual("变更记录", en: "History"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("HistoryEvent")), list),
            .api(
                .get, "/customers/:number/history/:version", access: .record(.read), Bilingual("旧版本", en: "A version"),
                gives: .named("PastCustomer"), showJSON),
            .api(
                .post, "/customers/:number/history/:version/restore", access: .record(.write),
                Bilingual("恢复版本", en: "Restore a version"), parameters: [.version], gives: .named("Customer"), restoreJSON),
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let chosen = (left: call.query.number("from").map(Int64.init), right: call.query.number("to").map(Int64.init))
        let reading = try await archive.look(as: actor) { try VersionsReading(of: number, from: chosen.left, to: chosen.right, in: $0) }
        let page = CustomerHistoryPage(reading, actor, CustomerWords(actor, archive, call.view))
        return .page(customerHistoryView(page, call.view)).uncompressed
    }

    private func showVersion(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let (customer, past) = try await past(call)
        let page = PastVersionPage(past, of: customer, actor, CustomerWords(actor, archive, call.view))
        return .page(pastVersionView(page, call.view)).uncompressed
    }

    private func restore(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        _ = try await restored(call)
        return .redirect(to: "/customers/\(number)", telling: .restored)
    }

    // MARK: - Programs

    private func list(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let number = try call.parameter("number")
        let limit = try call.limit().rows
        let before = try call.cursor().flatMap(\.ledgerNumber)
        let page = try await archive.look(as: actor) { work in
            try work.customers.history(of: work.customers.reopen(number), before: before, limit: limit)
        }
        let words = CustomerWords(actor, archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.events) { $1.event($0, words) }
                object.member("next", page.next.map { Cursor([.number($0)]).text })
            }
        }.uncompressed
    }

    private func showJSON(_ call: Call) async throws -> Reply {
        let (_, past) = try await past(call)
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("version", Int(past.version))
                object.member("at", past.at.isoText)
                object.member("person", past.personID.map { Int($0.rawValue) })
                object.content(past.content, words, isPast: true)
            }
        }.uncompressed
    }

    private func restoreJSON(_ call: Call) async throws -> Reply {
        .customer(try await restored(call), CustomerWords(try call.actor(), archive, call.view))
    }

    // MARK: -

    private func past(_ call: Call) async throws -> (Customer, PastVersion) {
        let number = try call.parameter("number")
        let version = try version(call)
        return try await archive.look(as: call.actor()) { work in
            let customer = try work.customers.reopen(number)
            return (customer, try work.customers.version(version, of: customer))
        }
    }

    private func restored(_ call: Call) async throws -> Customer {
        let number = try call.parameter("number")
        let version = try version(call)
        let current = try Int64(call.baseVersion())
        return try await archive.work(as: call.actor()) { work in
            try work.customers.restore(version, of: number, from: current)
        }
    }

    private func version(_ call: Call) throws(HTTPProblem) -> Int64 {
        guard let version = Int64(try call.parameter("version")) else { throw .notFound }
        return version
    }
}

extension Cursor {
    /// The ledger number behind which a history goes on.
    fileprivate var ledgerNumber: Int64? {
        if case .number(let number) = keys.first { number } else { nil }
    }
}

extension JSONWriter {
    /// The members of one thing that was done to a customer.
    mutating func event(_ event: HistoryEvent, _ words: CustomerWords) {
        member("index", Int(event.id))
        member("at", event.at.isoText)
        member("act", event.act?.rawValue)
        member("person", event.personID.map { Int($0.rawValue) })
        member("personName", words.name(of: event.personID))
        member("version", event.version.map { Int($0) })
        member("state", event.state?.rawValue)
        member("reason", words.reason(of: event))
        member("uncovered", event.uncovered?.path)
        member("changes", each: event.changes) { change, object in
            object.member("field", change.name)
            object.member("before", words.text(of: change.before, in: change))
            object.member("after", words.text(of: change.after, in: change))
        }
    }
}
