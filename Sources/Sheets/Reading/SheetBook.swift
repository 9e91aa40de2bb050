/// An open file of one format.
protocol SheetBook {
    var sheets: [SheetInfo] { get }

    func rows(ofSheetAt index: Int) throws -> any SheetRows
}
