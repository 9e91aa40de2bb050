import Database
import Language
import Vault

/// What a search found.
public struct SearchResult: Sendable {
    /// Customers, newest first.
    public let hits: [SearchHit]
    /// Where to go on; nil when nothing is left.
    public let next: Customer.ID?
}

/// One customer found, and where.
public struct SearchHit: Identifiable, Hashable, Sendable {
    /// The customer.
    public let summary: CustomerSummary
    /// The text in which it was found; the name when it was found by its number.
    public let matched: PrivateText
    /// Which part of `matched` agrees.
    public let range: Range<String.Index>
    /// The field it was found in; nil when it was found by its number or by what it bought.
    public let field: CustomerField?
    /// Whether it was found by what it bought.
    public let isPurchase: Bool
    /// The mask that covers `matched` from whoever may not see it; nil for text that everybody in reach reads.
    public let mask: MaskPolicy.Kind?

    /// The customer's.
    public var id: Customer.ID { summary.id }
}

extension CustomerStore {
    /// Most customers on one page of a search.
    public static let hitCountMax = 50
    /// Finds customers by any part of what their archive says, by phone tail, by pinyin or its initials (A14).
    ///
    /// Exact: each candidate of the blind index is opened and looked at. The search is recorded.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - before: only customers entered before this one, for the next page.
    ///   - limit: 1 to `hitCountMax`.
    /// - Throws: `SearchRefusal` for an input nothing can be looked up by.
    public func search(_ text: String, before: Customer.ID? = nil, limit: Int = hitCountMax) throws -> SearchResult {
        let query = try SearchQuery(text)
        let result = try page(of: query, before: before, limit: min(max(limit, 1), Self.hitCountMax))
        var body = RecordWriter()
        body.text(1, text)
        body.integer(2, Int64(result.hits.count))
        try work.record(.customersSearched, Subject(.customer, nil), body: body)
        return result
    }

    private func page(of query: SearchQuery, before: Customer.ID?, limit: Int) throws -> SearchResult {
        guard let within = reach.groups(work.keys.mint) else { return SearchResult(hits: [], next: nil) }
        let alternatives = query.alternatives.map { work.keys.mint.tokens(of: $0) }
        let match = TokenMatch(groups: within, alternatives: alternatives)
        let tokens = work.connection.tokenTable
        let recent = try tokens.waitingCandidates(match, before: before)
        var page = HitPage(limit: limit, recent: try hits(of: query, among: recent))
        let search = CandidateSearch(match: match, before: before, columns: SearchCandidate.columns, condition: reach.condition)
        try tokens.eachCandidate(search, work.keys.commonTokens) { row in
            let candidate = try SearchCandidate(&row, keys: work.keys)
            return try page.take(candidate.owner.id) { try candidate.hit(&row, query) }
        }
        page.takeRecent()
        return SearchResult(hits: page.hits, next: page.next)
    }

    /// What customers that changed lately have to show, newest first.
    private func hits(
        of query: SearchQuery, among ids: [Customer.ID]
    ) throws -> [(id: Customer.ID, hit: SearchHit?)] {
        guard !ids.isEmpty else { return [] }
        return try work.connection.rows(
            """
            SELECT \(SearchCandidate.columns)
            FROM customers c
            WHERE c.id IN \(list: ids) AND \(reach.condition)
            ORDER BY c.id DESC
            """
        ) { row in
            let candidate = try SearchCandidate(&row, keys: work.keys)
            return (candidate.owner.id, try candidate.hit(&row, query))
        }
    }
}

extension Reach {
    /// What a customer within it carries; empty where all are within, nil where none is.
    func groups(_ mint: TokenMint) -> [[BlindToken]]? {
        switch width {
        case .none, .granted: nil
        case .all: []
        case .own(let person): [[mint.token(.owner, String(person.rawValue))]]
        case .departments(let departments):
            departments.isEmpty ? nil : [mint.tokens(of: departments.map { .id(.department, $0.rawValue) })]
        }
    }
}
