import Archive
import HTTPTypes
import Vault

/// The same over the API.
struct DealingPrograms: Sendable {
    let archive: Archive

    var routes: [Route] {
        [
            .api(
                .get, "/customers/:number/dealings", access: .record(.read), Bilingual("交易情况", en: "Dealings"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("Dealing")), list),
            .api(
                .post, "/customers/:number/dealings", access: .record(.write), Bilingual("记一笔交易", en: "Record a dealing"),
                takes: .named("DealingChange"), gives: .named("Dealing"), answers: .created, create),
            .api(
                .get, "/customers/:number/purchase-habits", access: .record(.read), Bilingual("采购偏好", en: "Purchase habits"),
                gives: .named("PurchaseHabits"), habits),
            .api(
                .get, "/customers/:number/dealings/:dealing", access: .record(.read), Bilingual("交易", en: "A dealing"),
                gives: .named("Dealing"), show),
            .api(
                .put, "/customers/:number/dealings/:dealing", access: .record(.write), Bilingual("修改交易", en: "Change a dealing"),
                parameters: [.version], takes: .named("DealingChange"), gives: .named("Dealing"), change),
            .api(
                .post, "/customers/:number/dealings/:dealing/cancel", access: .record(.write), Bilingual("取消交易", en: "Cancel a dealing"),
                parameters: [.version], takes: .named("DealingCancelling"), gives: .named("Dealing"), cancel),
            .api(
                .post, "/customers/:number/dealings/:dealing/reinstate", access: .record(.write),
                Bilingual("恢复交易", en: "Reinstate a dealing"), parameters: [.version], gives: .named("Dealing"), reinstate),
        ]
    }

    private func list(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let limit = try call.limit().rows
        let last = try call.cursor().flatMap(\.dealing)
        let page = try await archive.look(as: call.actor()) { work in
            _ = try work.customers.reopen(number)
            return try work.dealings.list(of: number, after: last, limit: limit)
        }
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.dealings) { $1.dealing($0, words) }
                object.member("next", page.next.map { Cursor([.number($0.rawValue)]).text })
            }
        }.uncompressed
    }

    private func habits(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let habits = try await archive.look(as: call.actor()) { work in
            _ = try work.customers.reopen(number)
            return try work.dealings.habits(of: number)
        }
        let sight = Sight(try call.actor(), archive)
        return Reply.json { writer in writer.object { $0.habits(habits, sight) } }.uncompressed
    }

    private func show(_ call: Call) async throws -> Reply {
        let (number, dealing) = try names(call)
        return try await reply(call) { work in
            _ = try work.customers.reopen(number)
            return try work.dealings.find(dealing, of: number)
        }
    }

    private func create(_ call: Call) async throws -> Reply {
        let number = try call.parameter("number")
        let entry = try call.decode(DealingBody.self).entry
        let dealing = try await archive.work(as: call.actor()) { try $0.dealings.record(entry, with: number) }
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.created(at: "/api/v1/customers/\(number)/dealings/\(dealing.number)") { writer in
            writer.object { $0.dealing(dealing, words) }
        }.with(Etag(version: Int(dealing.version))).uncompressed
    }

    private func change(_ call: Call) async throws -> Reply {
        let (number, dealing) = try names(call)
        let version = try Int64(call.baseVersion())
        let entry = try call.decode(DealingBody.self).entry
        return try await act(call) { try $0.dealings.change(dealing, of: number, from: version, by: entry) }
    }

    private func cancel(_ call: Call) async throws -> Reply {
        let (number, dealing) = try names(call)
        let version = try Int64(call.baseVersion())
        let reason = PrivateText(try call.decode(ReturnBody.self).reason)
        return try await act(call) { try $0.dealings.cancel(dealing, of: number, from: version, because: reason) }
    }

    private func reinstate(_ call: Call) async throws -> Reply {
        let (number, dealing) = try names(call)
        let version = try Int64(call.baseVersion())
        return try await act(call) { try $0.dealings.reinstate(dealing, of: number, from: version) }
    }

    // MARK: -

    private func names(_ call: Call) throws -> (String, String) { (try call.parameter("number"), try call.parameter("dealing")) }

    private func act(_ call: Call, _ body: @escaping @Sendable (UnitOfWork) throws -> Dealing) async throws -> Reply {
        reply(try await archive.work(as: call.actor(), body), CustomerWords(try call.actor(), archive, call.view))
    }

    private func reply(_ call: Call, _ body: @escaping @Sendable (UnitOfWork) throws -> Dealing) async throws -> Reply {
        reply(try await archive.look(as: call.actor(), body), CustomerWords(try call.actor(), archive, call.view))
    }

    private func reply(_ dealing: Dealing, _ words: CustomerWords) -> Reply {
        Reply.json { writer in writer.object { $0.dealing(dealing, words) } }.with(Etag(version: Int(dealing.version))).uncompressed
    }
}

extension Cursor {
    /// The dealing behind which a list goes on.
    fileprivate var dealing: Dealing.ID? {
        if case .number(let number) = keys.first { Dealing.ID(rawValue: number) } else { nil }
    }
}
