import Sheets

/// A cell as a reader of fields wants it: its text without blanks at the ends, and what only the cell knows.
struct CellValue {
    /// What people write where they have nothing to say.
    private static let placeholders: Set<String> = [
        "-", "--", "—", "——", "/", "\\", "无", "暂无", "空", "n/a", "na", "null", "none", "nil", "?", "？", "待定", "未知", "不详",
    ]

    /// The text.
    let text: String
    /// The day of a cell that is one.
    let date: SheetDate?
    /// Whether the sheet itself has lost the last digits of a long number.
    let lostDigits: Bool

    init(_ cell: Cell) {
        let value = cell.value
        if case .error = value { text = "" } else { text = String(value.shown.trimmed) }
        if case .date(let day) = value { date = day } else { date = nil }
        lostDigits = cell.lostDigits
    }

    /// Whether the cell says nothing.
    var isAbsent: Bool {
        text.isEmpty || (text.utf8.count <= 9 && Self.placeholders.contains(text.lowercased()))
    }
}

extension CellValue {
    /// The day of a cell that is one, as text.
    var day: String? { date.flatMap { CalendarDate(year: $0.year, month: $0.month, day: $0.day) }?.isoText }
}
