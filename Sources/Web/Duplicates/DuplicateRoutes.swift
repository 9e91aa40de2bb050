import Archive
import HTTPTypes

/// Customers entered twice: searched for in the whole archive, told apart or led to be merged.
struct DuplicateRoutes: Sendable {
    let archive: Archive

    /// Who has the whole archive searched.
    private static let searchers = Access.roles(HandoverRoutes.roles)

    var routes: [Route] {
        [
            .page("/duplicates", access: CustomerAccess.editors, Bilingual("查重", en: "Duplicates"), show),
            .page("/duplicates/progress", access: CustomerAccess.editors, Bilingual("查重进度", en: "How far the search is"), progress),
            .form("/duplicates/scan", access: Self.searchers, Bilingual("查找重复", en: "Search for duplicates"), begin),
            .form("/duplicates/stop", access: Self.searchers, Bilingual("停止查找", en: "Stop the search"), stop),
            .form("/duplicates/distinct", access: CustomerAccess.editors, Bilingual("不是重复", en: "Two customers after all"), tellApart),
            .api(
                .get, "/duplicate-pairs", access: CustomerAccess.editors, Bilingual("疑似重复", en: "Likely duplicates"),
                parameters: RouteParameter.paging, gives: Schema.page(of: .named("DuplicatePair")), list),
            .api(
                .post, "/duplicate-pairs/distinct", access: CustomerAccess.editors, Bilingual("不是重复", en: "Two customers after all"),
                takes: .named("DistinctCustomers"), tellApartJSON),
            .api(
                .get, "/duplicate-scans/latest", access: CustomerAccess.editors, Bilingual("最近一次查重", en: "The last search"),
                gives: .named("DuplicateScan"), read),
            .api(
                .post, "/duplicate-scans", access: Self.searchers, Bilingual("查找重复", en: "Search for duplicates"),
                gives: .named("DuplicateScan"), create),
        ]
    }

    // MARK: - Pages

    private func show(_ call: Call) async throws -> Reply { .page(duplicatesView(try await page(call), call.view)).uncompressed }

    private func page(_ call: Call) async throws -> DuplicatesPage {
        let actor = try call.actor()
        let place = try call.cursor().flatMap(\.duplicatePlace)
        let (scan, found) = try await archive.look(as: actor) { work in
            (try work.duplicateScans.latest(), try work.duplicateScans.pairs(after: place, limit: PageLimit.usual.rows))
        }
        return DuplicatesPage(scan, found, isFirst: place == nil, actor, CustomerWords(actor, archive, call.view))
    }

    /// The bar alone; the page once the search is over.
    private func progress(_ call: Call) async throws -> Reply {
        let scan = try await archive.look(as: call.actor()) { try $0.duplicateScans.latest() }
        guard let scan, scan.state == .running else { return .redirect(to: "/duplicates") }
        return .fragment(scanProgress(scan, call.view.t))
    }

    private func begin(_ call: Call) async throws -> Reply {
        do {
            _ = try await archive.work(as: call.actor()) { try $0.duplicateScans.begin() }
        } catch ArchiveError.wrongState {
            // Somebody else asked for it a moment ago: the page shows how far it is.
        }
        return .redirect(to: "/duplicates")
    }

    private func stop(_ call: Call) async throws -> Reply {
        do {
            try await archive.work(as: call.actor()) { try $0.duplicateScans.stop() }
        } catch ArchiveError.notFound {
            // It was over before.
        }
        return .redirect(to: "/duplicates")
    }

    private func tellApart(_ call: Call) async throws -> Reply {
        let (first, second) = (call.form.text("first") ?? "", call.form.text("second") ?? "")
        try await archive.work(as: call.actor()) { try $0.duplicateScans.tellApart(first, second) }
        return .redirect(to: "/duplicates", telling: .toldApart)
    }

    // MARK: - Programs

    private func list(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let place = try call.cursor().flatMap(\.duplicatePlace)
        let limit = try call.limit().rows
        let pairs = try await archive.look(as: actor) { try $0.duplicateScans.pairs(after: place, limit: limit) }
        let words = CustomerWords(actor, archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: pairs) { $1.pair($0, words) }
                object.member("next", pairs.count == limit ? pairs.last.map { Cursor($0.place).text } : nil)
            }
        }.uncompressed
    }

    private func tellApartJSON(_ call: Call) async throws -> Reply {
        let body = try call.decode(DistinctBody.self)
        try await archive.work(as: call.actor()) { try $0.duplicateScans.tellApart(body.first, body.second) }
        return .done
    }

    private func read(_ call: Call) async throws -> Reply {
        guard let scan = try await archive.look(as: call.actor(), { try $0.duplicateScans.latest() }) else { throw HTTPProblem.notFound }
        return Reply.json { writer in writer.object { $0.scan(scan) } }
    }

    private func create(_ call: Call) async throws -> Reply {
        let scan = try await archive.work(as: call.actor()) { try $0.duplicateScans.begin() }
        return Reply.json { writer in writer.object { $0.scan(scan) } }
    }
}

/// Two customers that are not one.
private struct DistinctBody: Decodable, Sendable {
    var first: String
    var second: String
}

extension Cursor {
    init(_ place: DuplicatePlace) {
        self.init([.number(Int64(place.weight)), .number(place.firstID.rawValue), .number(place.secondID.rawValue)])
    }

    /// The pair behind which a list goes on.
    fileprivate var duplicatePlace: DuplicatePlace? {
        guard keys.count == 3, case .number(let weight) = keys[0], case .number(let first) = keys[1], case .number(let second) = keys[2] else {
            return nil
        }
        return DuplicatePlace(
            weight: Int(clamping: weight), firstID: Customer.ID(rawValue: first), secondID: Customer.ID(rawValue: second))
    }
}

extension JSONWriter {
    /// The members of a pair.
    fileprivate mutating func pair(_ pair: DuplicatePair, _ words: CustomerWords) {
        for (name, customer) in [("first", pair.first), ("second", pair.second)] {
            member(name) { object in
                object.member("number", customer.number)
                object.member("name", words.sight.text(customer.name))
            }
        }
        member("weight", pair.place.weight)
        member("evidence", pair.evidence.map { words.t(Bilingual($0.wording)) })
    }

    /// The members of a search.
    fileprivate mutating func scan(_ scan: DuplicateScan) {
        member("state", scan.state.rawValue)
        member("customers", scan.customerCount)
        member("done", scan.doneCount)
        member("pairs", scan.pairCount)
        member("createdAt", scan.createdAt.isoText)
        member("endedAt", scan.endedAt?.isoText)
    }
}

extension DuplicateRoutes {
    private static let customer: Schema = .object([.init("number", .text()), .init("name", .text())])

    /// What their descriptions refer to by name.
    static let schemas: [(name: String, schema: Schema)] = [
        (
            "DuplicatePair",
            .object([.init("first", customer), .init("second", customer), .init("weight", .integer()), .init("evidence", .list(.text()))])
        ),
        ("DistinctCustomers", .object([.init("first", .text()), .init("second", .text())])),
        (
            "DuplicateScan",
            .object([
                .init("state", .choice(DuplicateScan.State.allCases.map(\.rawValue))), .init("customers", .integer()), .init("done", .integer()),
                .init("pairs", .integer()), .init("createdAt", .time), .init("endedAt", .optional(.time)),
            ])
        ),
    ]
}
