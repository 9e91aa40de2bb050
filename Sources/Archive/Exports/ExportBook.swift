import Sheets
import Vault

/// The file of an export while it is written, row by row; every text in it stays a text, whatever it begins with.
final class ExportBook {
    private enum Writer {
        case xlsx(XlsxWriter)
        case csv(CsvWriter)
    }

    private static let customersSheet = "客户"
    private static let noteSheet = "导出说明"
    private static let labelWidth = 24.0
    private static let noteWidth = 80.0

    private let writer: Writer

    /// Begins the file with its header.
    ///
    /// - Throws: `SheetWriteError`, and what `sink` throws, here and in every other call.
    init(_ format: Export.Format, _ columns: [ExportColumn], to sink: any ByteSink) throws {
        switch format {
        case .xlsx:
            let xlsx = try XlsxWriter(to: sink)
            try xlsx.beginSheet(Self.customersSheet, columns: columns.map { SheetColumn($0.title, $0.kind) })
            writer = .xlsx(xlsx)
        case .csv:
            let csv = CsvWriter(to: sink)
            try csv.append(columns.map(\.title))
            writer = .csv(csv)
        }
    }

    /// Adds a customer.
    func append(_ cells: [Cell]) throws {
        switch writer {
        case .xlsx(let xlsx): try xlsx.append(cells)
        case .csv(let csv): try csv.append(cells)
        }
    }

    /// Ends the file.
    ///
    /// - Parameter note: who made it, when and of what; a csv has it in one row at its end, a workbook on a sheet of its own.
    func finish(_ note: ExportNote?) throws {
        switch writer {
        case .xlsx(let xlsx):
            if let note { try append(note, to: xlsx) }
            try xlsx.finish()
        case .csv(let csv):
            if let note { try csv.append([note.line]) }
            try csv.finish()
        }
    }

    private func append(_ note: ExportNote, to xlsx: XlsxWriter) throws {
        let columns = [SheetColumn("项目 Item", width: Self.labelWidth), SheetColumn("内容 Value", width: Self.noteWidth)]
        try xlsx.beginSheet(Self.noteSheet, columns: columns)
        for (label, cell) in note.lines { try xlsx.append([.text(label), cell]) }
    }
}

/// Lays what is written into a sealed file.
final class SealedSink: ByteSink {
    private let writer: SealedFileWriter

    init(_ writer: SealedFileWriter) {
        self.writer = writer
    }

    func write(_ bytes: ArraySlice<UInt8>) throws {
        try writer.append(Array(bytes))
    }
}
