/// One row of a sheet that is not empty.
public struct SheetRow: Sendable, Equatable {
    /// The row's number as the program shows it, from 1.
    public let number: Int
    /// The cells from column A on, up to the last that is not empty. A merged cell's value stands in its
    /// first column; the others are empty.
    public let cells: [Cell]

    /// Makes a row; the empty cells at its end fall away.
    public init(number: Int, cells: [Cell]) {
        self.number = number
        let end = (cells.lastIndex { !$0.isEmpty } ?? -1) + 1
        self.cells = end == cells.count ? cells : Array(cells[..<end])
    }

    /// The cell of a column counted from 0; empty behind the last.
    public subscript(column: Int) -> Cell {
        cells.indices.contains(column) ? cells[column] : .empty
    }
}
