import Sheets

/// Gathers the dates of a sheet by column, to tell in which order they are written.
struct DateColumns {
    private var texts: [Int: Set<String>]
    private let today: CalendarDate
    /// Different dates that are looked at in one column.
    private static let textsMax = 20_000

    init(_ plan: ImportPlan, today: CalendarDate) {
        let columns = plan.columns.filter { $0.target.isDay }
        texts = Dictionary(uniqueKeysWithValues: columns.map { ($0.index, []) })
        self.today = today
    }

    /// Whether any column holds dates.
    var isEmpty: Bool { texts.isEmpty }

    /// Looks at one row. Cells that are days by themselves are no evidence.
    mutating func add(_ row: SheetRow) {
        for (column, known) in texts where known.count < Self.textsMax {
            let value = CellValue(row[column])
            if value.date == nil, !value.isAbsent, value.text.count <= DateReading.charactersMax {
                texts[column, default: []].insert(value.text)
            }
        }
    }

    /// What the columns tell.
    func columns() -> [Int: DateColumn] {
        texts.mapValues { DateColumn($0, today: today) }
    }
}

extension ColumnTarget {
    /// Whether days go there.
    fileprivate var isDay: Bool {
        switch self {
        case .field(let field): field.shape == .day
        case .dealing(let column): column == .day
        default: false
        }
    }
}
