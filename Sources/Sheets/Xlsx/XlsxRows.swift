/// The rows of a worksheet part, read from the inflating stream (ECMA-376 part 1, 18.3).
final class XlsxRows: SheetRows {
    private let interpreter: XlsxCellInterpreter
    private let limits: SheetLimits
    private var scanner: XMLScanner
    private var draft = XlsxCellDraft()
    private var lastRow = 0
    private var isInData = false
    private var isFinished = false

    init(_ part: ZipPartStream, interpreter: XlsxCellInterpreter, limits: SheetLimits) {
        scanner = XMLScanner(part)
        self.interpreter = interpreter
        self.limits = limits
    }

    func next() throws -> SheetRow? {
        while try reachRow() {
            let row = SheetRow(number: lastRow, cells: try cells())
            if !row.cells.isEmpty { return row }
        }
        return nil
    }

    /// Reads on to the next row; false after the last.
    private func reachRow() throws -> Bool {
        while !isFinished {
            switch try scanner.next() {
            case .start where scanner.isNamed("sheetData"): isInData = true
            case .end where scanner.isNamed("sheetData"): isFinished = true
            case .start where isInData && scanner.isNamed("row"):
                try enterRow()
                return true
            case .finished:
                guard !isInData else { throw SheetRefusal.damaged }
                isFinished = true
            default: break
            }
        }
        return false
    }

    private func enterRow() throws {
        let number = scanner.number("r") ?? lastRow + 1
        guard number <= SheetLimits.rowsMax else { throw SheetRefusal.tooManyRows(max: SheetLimits.rowsMax) }
        guard number > lastRow else { throw SheetRefusal.damaged }
        lastRow = number
    }

    private func cells() throws -> [Cell] {
        var cells: [Cell] = []
        var column = 0
        while true {
            switch try scanner.next() {
            case .start where scanner.isNamed("c"):
                column = scanner.attribute("r").flatMap(CellReference.column) ?? column
                let cell = try cell()
                if !cell.isEmpty { try place(cell, at: column, in: &cells) }
                column += 1
            case .end where scanner.isNamed("row"): return cells
            case .finished: throw SheetRefusal.damaged
            default: break
            }
        }
    }

    private func place(_ cell: Cell, at column: Int, in cells: inout [Cell]) throws {
        guard column < limits.columnsMax else {
            throw SheetRefusal.tooManyColumns(max: limits.columnsMax, row: lastRow)
        }
        if column < cells.count {
            cells[column] = cell
        } else {
            cells.append(contentsOf: repeatElement(.empty, count: column - cells.count))
            cells.append(cell)
        }
    }

    private func cell() throws -> Cell {
        draft.start(type: XlsxCellType(scanner.attribute("t")), style: scanner.number("s") ?? 0)
        var reading = Reading.nothing
        while true {
            switch try scanner.next() {
            case .start: reading = enter(reading)
            case .text: try take(reading)
            case .end where scanner.isNamed("c"): return try interpreter.cell(draft)
            case .end: reading = reading == .phonetic && !scanner.isNamed("rPh") ? .phonetic : .nothing
            case .finished: throw SheetRefusal.damaged
            }
        }
    }

    /// Where in a cell the scanner is.
    private enum Reading {
        case nothing, value, formula, phonetic
    }

    private func enter(_ reading: Reading) -> Reading {
        if reading == .phonetic || scanner.isNamed("rPh") { return .phonetic }
        if scanner.isNamed("v") || scanner.isNamed("t") { return .value }
        guard scanner.isNamed("f") else { return .nothing }
        draft.hasFormula = true
        return .formula
    }

    private func take(_ reading: Reading) throws {
        let fits =
            switch reading {
            case .value: try scanner.appendText(to: &draft.value, bytesMax: limits.cellBytesMax)
            case .formula: try scanner.appendText(to: &draft.formula, bytesMax: limits.cellBytesMax)
            case .nothing, .phonetic: true
            }
        guard fits else { throw SheetRefusal.cellTooLong(row: lastRow) }
    }
}
