import Sheets

/// Where in a sheet the header stands and what the first rows below it hold.
struct SheetOutline {
    /// The header's row as the file counts; nil where there is none.
    let headerRow: Int?
    /// The titles of the columns; empty without a header.
    let titles: [String]
    /// The first rows below the header.
    let samples: [SheetRow]

    /// How many titles a row must hold to be taken for a header.
    private static let titleCountMin = 2

    /// Looks for the header in the first rows of a sheet: title rows and notes may stand above it.
    ///
    /// - Parameter own: the titles of the fields that the company added.
    init(_ rows: [SheetRow], own: [String: OwnField.ID]) {
        let searched = rows.prefix(ImportLimits.headerSearchRows)
        let scored = searched.map { (row: $0, score: Self.score($0, own)) }
        let best = scored.reduce(nil as (row: SheetRow, score: Int)?) { best, next in
            next.score > best?.score ?? 0 ? next : best
        }
        let found = best.flatMap { $0.score >= Self.titleCountMin || $0.row.cells.count == 1 ? $0.row : nil }
        self.init(rows, header: found)
    }

    /// Takes the row a person named; nil for a sheet without a header.
    init(_ rows: [SheetRow], headerRow: Int?) {
        self.init(rows, header: rows.first { $0.number == headerRow })
    }

    private init(_ rows: [SheetRow], header: SheetRow?) {
        headerRow = header?.number
        titles = header?.cells.map { String($0.shown.trimmed.prefix(HeaderReading.charactersMax)) } ?? []
        let below = rows.filter { $0.number > header?.number ?? 0 }
        samples = Array(below.filter { !TotalRow.matches($0) }.prefix(ImportLimits.sampleRows))
    }

    /// How many cells are known titles; the titles of deals count too.
    private static func score(_ row: SheetRow, _ own: [String: OwnField.ID]) -> Int {
        row.cells.count { cell in
            guard case .text(let text) = cell.value, text.count <= HeaderReading.charactersMax else { return false }
            let key = HeaderReading.key(of: text)
            return own[key] != nil || HeaderWords.deals.contains(key) || HeaderReading(text) != .unknown
        }
    }

    /// Whether the titles are those of deals and say nothing about customers but a name.
    var looksLikeDeals: Bool {
        let deals = titles.count { HeaderWords.deals.contains(HeaderReading.key(of: $0)) }
        let targets = titles.compactMap { HeaderReading($0).target }
        let isAboutCustomers = targets.contains { target in
            switch target {
            case .contact, .field(.industry), .field(.coreNeed), .field(.phone): true
            default: false
            }
        }
        return deals >= 4 || (deals >= 2 && !isAboutCustomers)
    }
}
