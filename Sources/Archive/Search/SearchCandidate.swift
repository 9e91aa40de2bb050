import Database
import Language
import Vault

/// A customer that the blind index offers, opened as far as it takes to see whether it is one that was searched for.
struct SearchCandidate {
    /// What a row has for `init` and, behind that, for `hit`.
    static let columns: SQL =
        "c.id, c.wrapped_key, c.kind, c.number, c.sealed_content, \(CustomerColumns.summaryFacts)"

    let owner: RowKey
    private let parts: [SearchablePart]
    private let texts: [SearchableText]
    private let vault: Vault

    /// Reads id, key, kind, number and sealed content; the facts of the summary stay unread behind them.
    init(_ row: inout Row, keys: ArchiveKeys) throws {
        owner = try RowKey(&row, keys: keys)
        vault = keys.vault
        var content = CustomerContent(name: PrivateText(""))
        content.kind = try row.next()
        let number = try row.next(String.self)
        let place = CustomerColumns.content.at(row: owner.id.rawValue)
        try content.read(vault.openRecord(Sealed(stored: row.next()), under: owner.key, at: place))
        parts = content.searchableParts
        texts = parts.map(\.text) + [SearchableText(.number, number)]
    }

    /// The hit with its summary, read from the rest of the row; nil when the customer was not meant.
    func hit(_ row: inout Row, _ query: SearchQuery) throws -> SearchHit? {
        guard let match = query.matches(texts) else { return nil }
        let part = match.textIndex < parts.count ? parts[match.textIndex] : nil
        return SearchHit(
            summary: try CustomerSummary(&row, of: owner, vault: vault),
            matched: PrivateText(texts[match.textIndex].text), range: match.range, field: part?.field,
            isPurchase: part.map { $0.field == nil } ?? false, mask: part?.mask)
    }
}
