/// What has been read of a cell so far; used again for every cell.
struct XlsxCellDraft {
    var type: XlsxCellType = .number
    var style = 0
    var value: [UInt8] = []
    var formula: [UInt8] = []
    var hasFormula = false

    mutating func start(type: XlsxCellType, style: Int) {
        self.type = type
        self.style = style
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        hasFormula = false
    }
}
