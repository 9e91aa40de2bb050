import Archive
import HTTPTypes
import Vault
import Wording

/// The public pool: looked through, claimed from, released into, as pages and over the API.
struct PoolRoutes: Sendable {
    let archive: Archive

    /// Most customers claimed by one press.
    static let claimsMax = PoolStore.pageCountMax

    var routes: [Route] { pages + programs }

    private var pages: [Route] {
        [
            .page("/pool", access: CustomerAccess.editors, Bilingual("公海", en: "Public pool"), show),
            .form("/pool/claim", access: CustomerAccess.editors, Bilingual("领取", en: "Claim"), claim),
            .form("/customers/:number/release", access: .record(.write), Bilingual("放回公海", en: "Release into the pool"), release),
        ]
    }

    private var programs: [Route] {
        [
            .api(
                .get, "/pool", access: CustomerAccess.editors, Bilingual("公海", en: "Public pool"), parameters: RouteParameter.paging,
                gives: Schema.page(of: .named("PooledCustomer")), list),
            .api(
                .post, "/pool/claims", access: CustomerAccess.editors, Bilingual("领取", en: "Claim"), takes: .named("PoolClaim"),
                gives: .named("Customer"), claimJSON),
            .api(
                .post, "/customers/:number/release", access: .record(.write), Bilingual("放回公海", en: "Release into the pool"),
                parameters: [.version], takes: .named("PoolRelease"), releaseJSON),
        ]
    }

    // MARK: - Looking

    private func show(_ call: Call) async throws -> Reply {
        guard archive.policies.pool.isOpen else { return .page(closedPoolView(try call.actor().role, call.view)) }
        return .page(poolView(try await page(call), call.view))
    }

    private func page(_ call: Call) async throws -> PublicPoolPage {
        let after = try call.cursor().flatMap(\.customerID)
        let actor = try call.actor()
        let (page, room, count) = try await archive.look(as: actor) { work in
            (try work.pool.list(after: after), try work.pool.room(), try work.pool.count())
        }
        return PublicPoolPage(page, room, count, isFirst: after == nil, CustomerWords(actor, archive, call.view))
    }

    private func list(_ call: Call) async throws -> Reply {
        let after = try call.cursor().flatMap(\.customerID)
        let limit = try call.limit().rows
        let page = try await archive.look(as: call.actor()) { try $0.pool.list(after: after, limit: limit) }
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: page.customers) { $1.pooled($0, words) }
                object.member("next", page.next.map { Cursor([.number($0.rawValue)]).text })
            }
        }.uncompressed
    }

    // MARK: - Claiming

    /// Claims what was chosen, each for itself: what can be had is had, and the first refusal is told.
    private func claim(_ call: Call) async throws -> Reply {
        let numbers = call.form.text("number").map { [$0] } ?? Array(call.form.texts("selected").prefix(Self.claimsMax))
        var claimed: [String] = []
        do {
            guard !numbers.isEmpty else { throw ArchiveError.invalid([FieldProblem("selected", .nothingChosen)]) }
            for number in numbers { claimed.append(try await claiming(number, call).number) }
        } catch let error as ArchiveError {
            return try await refusing(error, having: claimed.count, call)
        }
        return numbers.count == 1 ? .redirect(to: "/customers/\(numbers[0])", telling: .claimed) : .redirect(to: "/pool", telling: .claimed)
    }

    private func claimJSON(_ call: Call) async throws -> Reply {
        let number = try call.decode(PoolClaimBody.self).number
        return .customer(try await claiming(number, call), CustomerWords(try call.actor(), archive, call.view))
    }

    private func claiming(_ number: String, _ call: Call) async throws -> Customer {
        try await archive.work(as: call.actor()) { try $0.pool.claim(number) }
    }

    private func refusing(_ error: ArchiveError, having count: Int, _ call: Call) async throws -> Reply {
        guard archive.policies.pool.isOpen else { throw error }
        let t = call.view.t
        var page = try await page(call)
        let had = count == 0 ? "" : t("已领取 \(count) 家。", en: "\(count) claimed. ")
        let gone = t("这家客户已被同事领取。", en: "A colleague has claimed this customer meanwhile.")
        page.refusal = had + (error == .notFound ? gone : error.sentence(t))
        return .page(poolView(page, call.view), status: error == .notFound ? .conflict : error.problem.status)
    }

    // MARK: - Releasing

    private func release(_ call: Call) async throws -> Reply {
        do {
            try await released(call, because: call.form.raw("reason") ?? "")
            return .redirect(to: "/customers", telling: .released, number: try call.parameter("number"))
        } catch let error as ArchiveError {
            return try await CustomerRecordRoutes(archive: archive).refusing(error, call)
        }
    }

    private func releaseJSON(_ call: Call) async throws -> Reply {
        try await released(call, because: call.decode(ReturnBody.self).reason)
        return .done
    }

    private func released(_ call: Call, because reason: String) async throws {
        let number = try call.parameter("number")
        let version = try Int64(call.baseVersion())
        try await archive.work(as: call.actor()) { try $0.pool.release(number, from: version, because: PrivateText(reason)) }
    }
}

/// A claim over the API.
private struct PoolClaimBody: Decodable, Sendable {
    var number: String
}

extension JSONWriter {
    /// The members of a customer in the pool.
    fileprivate mutating func pooled(_ customer: PooledCustomer, _ words: CustomerWords) {
        member("number", customer.number)
        member("name", words.sight.text(customer.name))
        member("industry", customer.industry)
        member("region", customer.region)
        member("abcLevel", customer.level?.rawValue)
        member("lifecycle", customer.lifecycle.rawValue)
        member("department", customer.departmentID.map { Int($0.rawValue) })
        member("updatedAt", customer.updatedAt.isoText)
    }
}

extension PoolRoutes {
    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "PooledCustomer",
            .object([
                .init("number", .text()), .init("name", .text()), .init("industry", .optional(.text())), .init("region", .optional(.text())),
                .init("abcLevel", .optional(.choice(ABCLevel.allCases.map(\.rawValue)))),
                .init("lifecycle", .choice(Lifecycle.allCases.map(\.rawValue))), .init("department", .optional(.integer())),
                .init("updatedAt", .time),
            ])
        ),
        ("PoolClaim", .object([.init("number", .text())])),
        ("PoolRelease", .object([.init("reason", .text(charactersMax: PoolStore.reasonCharactersMax))])),
    ]
}

extension Wording {
    fileprivate static let nothingChosen = Wording("请先选中要领取的客户。", en: "Choose the customers to claim first.")
}
