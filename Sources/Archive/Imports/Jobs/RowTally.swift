/// How many rows of a portion there are of each kind that is not kept.
struct RowTally: Sendable {
    /// Rows that were read.
    let doneCount: Int
    /// Rows in which nothing stands.
    let blankCount: Int
    /// Sums and repeated headers.
    let totalCount: Int

    /// - Parameter gaps: rows the sheet leaves out between those that were read.
    init(_ rows: [ReadRow], gaps: Int) {
        doneCount = rows.count
        blankCount = gaps + rows.count { if case .blank = $0.reading.outcome { true } else { false } }
        totalCount = rows.count { if case .total = $0.reading.outcome { true } else { false } }
    }
}
