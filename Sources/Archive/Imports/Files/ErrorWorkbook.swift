import Sheets
import Wording

/// The uploaded file once more, with a column that says what is wrong with its rows.
public struct ErrorWorkbook: Sendable {
    /// What to call it: the file's name with `-原因.xlsx` at its end.
    public let fileName: String
    private let file: ImportFile
    private let sheetIndex: Int
    private let headerRow: Int?
    private let title: String
    private let remarks: [Int: String]

    init(_ file: ImportFile, _ plan: ImportPlan, remarks: [Int: String], in tongue: Tongue) {
        self.file = file
        sheetIndex = plan.sheetIndex
        headerRow = plan.headerRow
        self.remarks = remarks
        title = Wording("原因", en: "Reason").in(tongue)
        let stem = file.name.split(separator: ".").dropLast().joined(separator: ".")
        fileName = "\(stem.isEmpty ? file.name : stem)-\(title).xlsx"
    }

    /// Writes it as xlsx, whatever was uploaded. Keeps a thread busy for as long as the file is large.
    ///
    /// - Throws: `ImportRefusal.unreadable`, `SealedFileError`, and what `sink` throws.
    public func write(to sink: any ByteSink) throws {
        let reader = try file.open()
        guard reader.sheets.indices.contains(sheetIndex) else { throw ImportRefusal.noSuchPlace }
        let copy = AnnotatedCopy(title: title, headerRow: headerRow, remarks: remarks)
        try refusing { try copy.write(reader.sheets[sheetIndex], of: reader, to: sink) }
    }
}
