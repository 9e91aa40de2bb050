import Vault

/// What a header is remembered by: the same titles in the same order, whatever their marks.
struct ColumnSignature: Hashable {
    /// A keyed hash of the titles; nobody can read them from it.
    let value: Int64

    /// - Returns: nil for a sheet without titles.
    init?(_ columns: [ImportColumn], keys: ArchiveKeys) {
        let titles = columns.map { HeaderReading.key(of: $0.title.inTheClear) }
        guard titles.contains(where: { !$0.isEmpty }) else { return nil }
        value = keys.mint.token(.headerTitles, titles.joined(separator: "\u{1F}")).int64
    }
}

extension TokenKind {
    /// The titles of an imported sheet.
    static let headerTitles = TokenKind(rawValue: 80)
}
