import Vault

extension ImportPlan {
    /// The plan as it is sealed.
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 2_048)
        writer.text(Tag.fileName, fileName)
        writer.texts(Tag.sheetNames, sheetNames.map(\.inTheClear))
        writer.integer(Tag.sheetIndex, Int64(sheetIndex))
        writer.integer(Tag.headerRow, headerRow.map(Int64.init))
        writer.text(Tag.kind, kind.rawValue)
        for column in columns { writer.record(Tag.column) { column.write(to: &$0) } }
        return writer
    }

    init(_ record: RecordReader) throws {
        self.init(fileName: PrivateText(""), sheetNames: [], sheetIndex: 0, headerRow: nil, columns: [])
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case Tag.fileName: fileName = try field.privateText()
            case Tag.sheetNames: sheetNames = try field.texts().map(PrivateText.init)
            case Tag.sheetIndex: sheetIndex = Int(try field.integer())
            case Tag.headerRow: headerRow = Int(try field.integer())
            case Tag.kind: kind = ImportKind(rawValue: try field.text()) ?? .customers
            case Tag.column: columns.append(try ImportColumn(field.record(), index: columns.count))
            default: break
            }
        }
    }

    private enum Tag {
        static let fileName: UInt16 = 1
        static let sheetNames: UInt16 = 2
        static let sheetIndex: UInt16 = 3
        static let headerRow: UInt16 = 4
        static let column: UInt16 = 5
        static let kind: UInt16 = 6
    }
}

extension ImportColumn {
    func write(to writer: inout RecordWriter) {
        writer.text(Tag.title, title)
        writer.texts(Tag.samples, samples.map(\.inTheClear))
        writer.text(Tag.target, target.code)
        writer.text(Tag.ground, ground.rawValue)
    }

    init(_ record: RecordReader, index: Int) throws {
        var (title, samples, target, ground) = (
            PrivateText(""), [PrivateText](), ColumnTarget.ignored, ColumnGround.unknown
        )
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case Tag.title: title = try field.privateText()
            case Tag.samples: samples = try field.texts().map(PrivateText.init)
            case Tag.target: target = ColumnTarget(code: try field.text()) ?? .ignored
            case Tag.ground: ground = ColumnGround(rawValue: try field.text()) ?? .unknown
            default: break
            }
        }
        self.init(index: index, title: title, samples: samples, target: target, ground: ground)
    }

    private enum Tag {
        static let title: UInt16 = 1
        static let samples: UInt16 = 2
        static let target: UInt16 = 3
        static let ground: UInt16 = 4
    }
}
