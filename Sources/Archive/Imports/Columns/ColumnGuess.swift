import Sheets
import Vault

/// Guesses where the columns of a sheet go: by their titles, then by their values.
struct ColumnGuess {
    private let titles: [String]
    private let samples: [[Cell]]
    private let own: [String: OwnField.ID]

    /// - Parameters:
    ///   - titles: the cells of the header row; empty for a sheet without one.
    ///   - rows: rows below it.
    ///   - own: the titles of the fields that the company added.
    init(titles: [String], rows: [SheetRow], own: [String: OwnField.ID]) {
        self.own = own
        let width = max(titles.count, rows.map(\.cells.count).max() ?? 0)
        self.titles = titles + Array(repeating: "", count: width - titles.count)
        samples = (0..<width).map { column in rows.map { $0[column] }.filter { !$0.isEmpty } }
    }

    /// The columns in their order; those of which nothing is known go nowhere.
    var columns: [ImportColumn] {
        var columns = titles.indices.map(guess)
        Self.settle(&columns)
        return columns
    }

    /// The columns of a list of dealings, by their titles alone; of several for one place the first.
    var dealingColumns: [ImportColumn] {
        var taken: Set<ColumnTarget> = []
        return titles.indices.map { index in
            let target = DealingColumn.target(ofTitle: titles[index])
            let isFree = target.takesSeveral || taken.insert(target).inserted
            return column(index, isFree ? target : .ignored, isFree && target != .ignored ? .title : .unknown)
        }
    }

    private func guess(_ index: Int) -> ImportColumn {
        let (target, ground) = ground(of: index)
        return column(index, target, ground)
    }

    private func column(_ index: Int, _ target: ColumnTarget, _ ground: ColumnGround) -> ImportColumn {
        let shown = samples[index].prefix(ImportLimits.samplesShown).map { cell in
            PrivateText(String(cell.shown.prefix(ImportLimits.sampleCharactersMax)))
        }
        return ImportColumn(
            index: index, title: PrivateText(titles[index]), samples: Array(shown), target: target, ground: ground)
    }

    private func ground(of index: Int) -> (ColumnTarget, ColumnGround) {
        if let id = own[HeaderReading.key(of: titles[index])] { return (.own(id), .title) }
        switch HeaderReading(titles[index]) {
        case .sure(let target): return (target, .title)
        case .likely(let target): return (target, .likelyTitle)
        case .unknown: break
        }
        let values = ColumnValues(samples[index])
        if let target = values.target { return (target, .values) }
        if values.areDates, titles[index].isEmpty { return (.field(.firstContactOn), .values) }
        return (.ignored, .unknown)
    }

    /// Of several columns for one place the best grounded stays; a list of persons is filed under their own names.
    private static func settle(_ columns: inout [ImportColumn]) {
        for ground in [ColumnGround.likelyTitle, .values] {
            for index in columns.indices where columns[index].ground == ground {
                if isTaken(columns[index].target, in: columns, except: index, by: ground) {
                    (columns[index].target, columns[index].ground) = (.ignored, .unknown)
                }
            }
        }
        dropRepeatedTitles(&columns)
        if !columns.contains(where: { $0.target == .field(.name) }),
            let person = columns.firstIndex(where: { $0.target == .contact(.name, number: 1) })
        {
            columns[person].target = .field(.name)
            columns[person].ground = .likelyTitle
        }
    }

    private static func isTaken(
        _ target: ColumnTarget, in columns: [ImportColumn], except own: Int, by ground: ColumnGround
    ) -> Bool {
        guard !target.takesSeveral else { return false }
        return columns.contains { other in
            other.index != own && other.target == target && (other.ground != ground || other.index < own)
        }
    }

    private static func dropRepeatedTitles(_ columns: inout [ImportColumn]) {
        var taken: Set<ColumnTarget> = []
        for index in columns.indices where !columns[index].target.takesSeveral {
            if !taken.insert(columns[index].target).inserted {
                (columns[index].target, columns[index].ground) = (.ignored, .unknown)
            }
        }
    }
}
