/// What one cell of a sheet holds.
public indirect enum Cell: Sendable, Equatable {
    /// Nothing, or an empty text.
    case empty
    /// A text, as it stands in the file.
    case text(String)
    /// A number and how the sheet shows it.
    case number(Double, NumberStyle)
    /// A day, with a time of day where the cell has one.
    case date(SheetDate)
    /// TRUE or FALSE.
    case boolean(Bool)
    /// An error value such as `#N/A`.
    case error(String)
    /// A formula: the value the writing program had last computed, and the formula's text where the file has it.
    case formula(cached: Cell, text: String?)
}

extension Cell {
    /// The cell without its formula: what a person sees in the sheet.
    public var value: Cell {
        if case .formula(let cached, _) = self { return cached.value }
        return self
    }

    /// True for a cell in which a person sees nothing.
    public var isEmpty: Bool {
        value == .empty
    }

    /// The cell as text: numbers with all their digits and never with an exponent below 10^18, dates as `2026-05-06` or
    /// `2026-05-06 13:45:00`, truth values as `TRUE` and `FALSE`, nothing as an empty text.
    public var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .number(let number, let style): style.shown(number)
        case .date(let date): date.description
        case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
        case .error(let code): code
        case .formula(let cached, _): cached.shown
        }
    }

    /// True where a long code was kept as a number, so that its last digits are lost in the file itself.
    public var lostDigits: Bool {
        if case .number(_, .lostDigits) = value { return true }
        return false
    }
}
