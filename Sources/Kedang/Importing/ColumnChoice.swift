import Archive
import Vault

/// A column and where it goes, as `--mapping` says it: `C=contact.phone` or `联系电话=contact.phone`.
struct ColumnChoice: Sendable, Equatable {
    /// The column's letter or title.
    let column: String
    let target: ColumnTarget

    init?(_ text: String) {
        guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
            let target = ColumnTarget(code: String(text[text.index(after: sign)...]))
        else { return nil }
        column = String(text[..<sign])
        self.target = target
    }

    /// The column's place in a plan: the title goes before the letter, for a title may be one.
    func index(in plan: ImportPlan) -> Int? {
        let titled = plan.columns.first { $0.title.inTheClear == column }
        return (titled ?? plan.columns.first { $0.letter == column.uppercased() })?.index
    }
}
