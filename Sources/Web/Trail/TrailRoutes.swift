import Archive
import Foundation
import HTTPTypes
import Ledger
import Wording

/// The trail: every look and every change, for whoever may read it, with the means to prove it.
struct TrailRoutes: Sendable {
    let archive: Archive
    let check: LedgerCheck

    var routes: [Route] {
        [
            .page("/audit", access: .signedIn, Bilingual("留痕", en: "Trail"), show),
            .page("/audit/:index", access: .signedIn, Bilingual("一条留痕", en: "One entry"), showEntry),
            .page("/audit/:index/proof", access: .signedIn, Bilingual("下载证明", en: "Download a proof"), proof),
            .form("/audit/check", access: .roles(Place.trailRoles), Bilingual("核验全部留痕", en: "Check the whole trail"), verify),
            .api(
                .get, "/trail", access: .signedIn, Bilingual("留痕列表", en: "The trail"),
                parameters: RouteParameter.paging + Self.filters, gives: Schema.page(of: .named("TrailEntry")), list),
            .api(
                .get, "/trail/:index", access: .signedIn, Bilingual("一条留痕", en: "One entry"),
                gives: .named("TrailEntry"), read),
            .api(.get, "/trail/:index/proof", access: .signedIn, Bilingual("证明", en: "A proof"), gives: .named("Proof"), proof),
            .api(
                .post, "/trail/check", access: .roles(Place.trailRoles), Bilingual("核验全部留痕", en: "Check the whole trail"),
                gives: .named("TrailCheck"), verifyForProgram),
        ]
    }

    // MARK: - Lists

    private func show(_ call: Call) async throws -> Reply {
        let answers = TrailAnswers(call.query)
        let found = try await part(call, answers)
        let facts = try await archive.ledgerFacts()
        let page = TrailPage(found, answers, facts, check.last, call, archive)
        return .page(trailView(page, call.view))
    }

    private func list(_ call: Call) async throws -> Reply {
        let found = try await part(call, TrailAnswers(call.query))
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: found.rows) { $1.trail($0) }
                object.member("next", found.next?.text)
            }
        }
    }

    private func part(_ call: Call, _ answers: TrailAnswers) async throws -> TrailPart {
        let query = try answers.query()
        let limit = try call.limit().rows
        let before = try call.cursor().flatMap(LedgerCursor.init)
        return try await archive.look(as: call.actor()) { work in
            let page = try work.trail.page(query, before: before, limit: limit)
            return TrailPart(rows: page.rows, next: page.next.map(Cursor.init))
        }
    }

    // MARK: - One entry

    private func showEntry(_ call: Call) async throws -> Reply {
        let row = try await entry(call)
        return .page(trailEntryView(TrailEntryPage(row, call.view.t), call.view))
    }

    private func read(_ call: Call) async throws -> Reply {
        let row = try await entry(call)
        return Reply.json { writer in writer.object { $0.trail(row) } }
    }

    private func entry(_ call: Call) async throws -> TrailRow {
        let index = try index(call)
        return try await archive.look(as: call.actor()) { try $0.trail.entry(index) }
    }

    private func proof(_ call: Call) async throws -> Reply {
        let index = try index(call)
        let bundle = try await archive.proof(ofEntry: index, as: call.actor())
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let json = Array(try encoder.encode(bundle))
        return .file(json, name: "kedang-proof-\(index).json", contentType: "application/json")
    }

    private func index(_ call: Call) throws(HTTPProblem) -> Int64 {
        guard let index = Int64(try call.parameter("index")), index >= 0 else { throw .notFound }
        return index
    }

    // MARK: - The whole trail

    private func verify(_ call: Call) async throws -> Reply {
        _ = try await check.run(on: archive)
        return .redirect(to: "/audit")
    }

    private func verifyForProgram(_ call: Call) async throws -> Reply {
        let report = try await check.run(on: archive).report
        return Reply.json { writer in
            writer.object { object in
                object.member("isSound", report.isSound)
                object.member("entryCount", Int(report.verdict.entryCount))
                object.member("root", report.verdict.root.description)
                object.member("headsConfirmed", report.verdict.headsConfirmed)
                object.member("firstBadIndex", report.verdict.fault?.firstIndex.map(Int.init))
                object.member("zh", report.wording.chinese)
                object.member("en", report.wording.english)
            }
        }
    }
}

/// One page of the trail, with where it goes on.
struct TrailPart: Sendable {
    let rows: [TrailRow]
    let next: Cursor?
}

extension Cursor {
    init(_ cursor: LedgerCursor) {
        self.init([.number(cursor.atMilliseconds), .number(cursor.index)])
    }
}

extension LedgerCursor {
    /// Nil when the cursor is one of another list.
    init?(_ cursor: Cursor) {
        guard cursor.keys.count == 2, case .number(let at) = cursor.keys[0], case .number(let index) = cursor.keys[1]
        else { return nil }
        self.init(atMilliseconds: at, index: index)
    }
}
