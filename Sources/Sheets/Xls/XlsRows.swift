/// The rows of a legacy sheet, gathered from its cell records.
final class XlsRows: SheetRows {
    private let globals: XlsGlobals
    private let limits: SheetLimits
    private var records: BiffRecords
    private var nestedParts = 0
    private var isFinished = false
    private var row = 0
    private var cells: [Cell] = []
    /// The formula whose text comes in a record of its own.
    private var awaitingText: (row: Int, column: Int)?

    init(_ records: BiffRecords, globals: XlsGlobals, limits: SheetLimits) throws {
        self.records = records
        self.globals = globals
        self.limits = limits
        guard try self.records.next()?.kind == .begin else { throw SheetRefusal.damaged }
    }

    func next() throws -> SheetRow? {
        while !isFinished {
            guard let record = try records.next() else { throw SheetRefusal.damaged }
            if let finished = try take(record) { return finished }
        }
        return finishRow(beginning: 0)
    }

    /// Takes a record in; gives back the row before, where the record begins another.
    private func take(_ record: BiffRecord) throws -> SheetRow? {
        switch record.kind {
        case .begin: nestedParts += 1
        case .end where nestedParts > 0: nestedParts -= 1
        case .end: isFinished = true
        case .string where nestedParts == 0: try takeFormulaText(record)
        case .some where nestedParts == 0: return try takeCells(record)
        default: break
        }
        return nil
    }

    private func takeCells(_ record: BiffRecord) throws -> SheetRow? {
        let interpreter = XlsCellInterpreter(record: record, records: records, globals: globals)
        guard let found = try interpreter.cells() else { return nil }
        let number = found.row + 1
        let before = number == row ? nil : finishRow(beginning: number)
        guard number >= row else { throw SheetRefusal.rowsOutOfOrder }
        for (column, cell) in found.cells.enumerated() where !cell.isEmpty {
            try place(cell, at: found.firstColumn + column)
        }
        awaitingText = found.textFollows ? (number, found.firstColumn) : nil
        return before
    }

    private func takeFormulaText(_ record: BiffRecord) throws {
        guard let awaited = awaitingText, awaited.row == row else { return }
        awaitingText = nil
        let interpreter = XlsCellInterpreter(record: record, records: records, globals: globals)
        let text = try interpreter.text(at: 0)
        if !text.isEmpty { try place(.formula(cached: .text(text), text: nil), at: awaited.column) }
    }

    private func finishRow(beginning next: Int) -> SheetRow? {
        guard next == 0 || next > row else { return nil }
        defer {
            row = next
            cells = []
        }
        return cells.isEmpty ? nil : SheetRow(number: row, cells: cells)
    }

    private func place(_ cell: Cell, at column: Int) throws {
        guard column < limits.columnsMax else { throw SheetRefusal.tooManyColumns(max: limits.columnsMax, row: row) }
        if column >= cells.count { cells += Array(repeating: .empty, count: column - cells.count + 1) }
        cells[column] = cell
    }
}
