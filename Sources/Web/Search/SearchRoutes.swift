import Archive
import HTTPTypes
import Language

/// Finding customers by anything their archive says: the page of results, the palette, and the API.
struct SearchRoutes: Sendable {
    let archive: Archive

    /// Customers the palette offers.
    static let paletteHitsMax = 8

    var routes: [Route] {
        [
            .page("/search", access: CustomerAccess.readers, Bilingual("搜索", en: "Search"), show),
            .page("/palette", access: .signedIn, Bilingual("搜索与命令", en: "Search and commands"), palette),
            .api(
                .get, "/customers/search", access: CustomerAccess.readers, Bilingual("搜索客户", en: "Search"),
                parameters: [.query("q", .text(charactersMax: SearchQuery.charactersMax), Bilingual("要找的文字", en: "What to look for"))]
                    + RouteParameter.paging, gives: Schema.page(of: .named("SearchHit")), list),
        ]
    }

    private func show(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let text = call.query.text("q") ?? ""
        let words = CustomerWords(actor, archive, call.view)
        do {
            let result = try await found(text, call, limit: .usual)
            let page = SearchResultsPage(text, result, isFirst: call.query.text("cursor") == nil, words)
            return .page(searchResultsView(page, call.view)).uncompressed
        } catch let refusal as SearchRefusal {
            return .page(searchResultsView(SearchResultsPage(text, refused: refusal, words.t), call.view)).uncompressed
        }
    }

    private func list(_ call: Call) async throws -> Reply {
        let result = try await found(call.query.text("q") ?? "", call, limit: call.limit())
        let words = CustomerWords(try call.actor(), archive, call.view)
        return Reply.json { writer in
            writer.object { object in
                object.member("items", each: result.hits) { hit, item in
                    let excerpt = Excerpt(hit, words)
                    item.summary(hit.summary, words)
                    item.member("match", excerpt.whole)
                }
                object.member("next", result.next.map { Cursor([.number($0.rawValue)]).text })
            }
        }.uncompressed
    }

    /// What the palette offers: customers found, then places and acts whose name holds the letters.
    private func palette(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        let text = call.query.text("q") ?? ""
        let page = PalettePage(text, try await hits(text, actor), actor, CustomerWords(actor, archive, call.view))
        return .fragment(paletteView(page, call.view)).uncompressed
    }

    private func hits(_ text: String, _ actor: Actor) async throws -> [SearchHit] {
        guard actor.role.seesCustomers else { return [] }
        do {
            return try await archive.look(as: actor) { try $0.customers.search(text, limit: Self.paletteHitsMax).hits }
        } catch is SearchRefusal {
            return []
        }
    }

    private func found(_ text: String, _ call: Call, limit: PageLimit) async throws -> SearchResult {
        let before = try call.cursor().flatMap(\.customerID)
        return try await archive.look(as: call.actor()) { try $0.customers.search(text, before: before, limit: limit.rows) }
    }
}
