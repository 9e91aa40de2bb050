/// A column to be written.
public struct SheetColumn: Sendable, Equatable {
    /// How a column's cells look; what a cell is stays the cell's own matter.
    public enum Kind: Sendable {
        /// Texts, and numbers as they are.
        case text
        /// Numbers as they are.
        case number
        /// Days, `2026-05-06`.
        case date
        /// Days with their time, `2026-05-06 13:45`.
        case dateTime
        /// Money, `12,345.60`.
        case amount
    }

    /// What stands in the header.
    public var title: String
    /// How the cells look.
    public var kind: Kind
    /// The width in characters, 1 to 255; nil chooses by kind and title.
    public var width: Double?

    /// Makes a column.
    public init(_ title: String, _ kind: Kind = .text, width: Double? = nil) {
        self.title = title
        self.kind = kind
        self.width = width
    }
}

extension SheetColumn {
    /// The width in characters as written; a Chinese character takes two.
    var shownWidth: Double {
        let usual: Double =
            switch kind {
            case .text: 16
            case .number: 10
            case .date: 12
            case .dateTime: 18
            case .amount: 14
            }
        let titleWidth = title.unicodeScalars.reduce(4) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        return min(255, max(1, width ?? max(usual, Double(titleWidth))))
    }
}
