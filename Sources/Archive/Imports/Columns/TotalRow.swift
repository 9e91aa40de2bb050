import Sheets

/// Rows of sums below or between the rows of a list.
enum TotalRow {
    private static let words: Set<String> = [
        "合计", "总计", "小计", "共计", "累计", "总数", "本页小计", "本页合计", "total", "subtotal", "sum", "grandtotal",
    ]

    /// Whether the first cell that says something is a word for a sum.
    static func matches(_ row: SheetRow) -> Bool {
        guard let first = row.cells.first(where: { !$0.isEmpty }), case .text(let text) = first.value else {
            return false
        }
        return isTotal(text)
    }

    /// Whether a text is a word for a sum, as in `合 计：`.
    static func isTotal(_ text: String) -> Bool {
        guard text.count <= 20 else { return false }
        return words.contains(text.lowercased().filter { $0.isLetter })
    }
}
