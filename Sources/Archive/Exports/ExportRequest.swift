import Vault
import Wording

/// What is to be exported, and how.
public struct ExportRequest: Hashable, Sendable {
    /// Which customers, in what order.
    public var query: CustomerQuery
    /// The same as the list's address has it, to lead back to it.
    public var list: String
    /// The same in words, as the list showed it; cut at `wordsCharactersMax`.
    public var words: String
    /// The kind of file.
    public var format: Export.Format
    /// The columns of the list that are meant; every field of the form when nil.
    public var columns: [ListColumn]?
    /// Whether a csv says at its end who made it; a workbook always does.
    public var hasWatermark: Bool

    /// Most characters of the filter in words.
    public static let wordsCharactersMax = 1_000
    /// Most bytes of the list's address.
    public static let listBytesMax = SavedView.queryBytesMax

    /// A request by its parts.
    public init(
        _ query: CustomerQuery, list: String = "", words: String = "", format: Export.Format = .xlsx, columns: [ListColumn]? = nil,
        hasWatermark: Bool = false
    ) {
        self.query = query
        self.list = list
        self.words = String(words.prefix(Self.wordsCharactersMax))
        self.format = format
        self.columns = columns
        self.hasWatermark = hasWatermark
    }

    var problems: [FieldProblem] {
        var problems: [FieldProblem] = []
        if list.utf8.count > Self.listBytesMax { problems.append(FieldProblem("query", .tooMuch)) }
        if let columns, !(1...ListColumn.countMax).contains(columns.count) { problems.append(FieldProblem("columns", .columnCount)) }
        return problems
    }
}

extension Wording {
    fileprivate static let tooMuch = Wording("条件太多，请减少一些再导出。", en: "These are too many conditions; leave some out.")
}

/// The numbers of a request's parts in sealed records, frozen.
private enum RequestTag {
    static let codes: UInt16 = 1
    static let states: UInt16 = 2
    static let owners: UInt16 = 3
    static let conditions: UInt16 = 4
    static let order: UInt16 = 5
    static let list: UInt16 = 6
    static let words: UInt16 = 7
    static let format: UInt16 = 8
    static let columns: UInt16 = 9
    static let watermark: UInt16 = 10
}

extension ExportRequest {
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 256)
        let codes = query.codes.flatMap { field, values in values.map { "\(field.rawValue):\($0)" } }
        writer.texts(RequestTag.codes, codes.sorted())
        writer.texts(RequestTag.states, query.states.map(\.rawValue).sorted())
        writer.texts(RequestTag.owners, query.ownerIDs.sorted().map { String($0.rawValue) })
        writer.texts(RequestTag.conditions, query.filter.texts)
        writer.text(RequestTag.order, query.order.rawValue)
        writer.text(RequestTag.list, list)
        writer.text(RequestTag.words, words)
        writer.text(RequestTag.format, format.rawValue)
        if let columns { writer.texts(RequestTag.columns, columns.map(\.rawValue)) }
        if hasWatermark { writer.integer(RequestTag.watermark, 1) }
        return writer
    }

    /// Columns that a newer program wrote are passed over.
    init(_ record: RecordReader) throws {
        self.init(CustomerQuery())
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case RequestTag.codes: for text in try field.texts() { add(code: text) }
            case RequestTag.states: query.states = Set(try field.texts().compactMap(FilingState.init(rawValue:)))
            case RequestTag.owners:
                query.ownerIDs = Set(try field.texts().compactMap { Int64($0) }.map(Person.ID.init(rawValue:)))
            case RequestTag.conditions: query.filter = CustomerFilter(texts: try field.texts())
            case RequestTag.order: query.order = CustomerOrder(rawValue: try field.text()) ?? .newest
            case RequestTag.list: list = try field.text()
            case RequestTag.words: words = try field.text()
            case RequestTag.format: format = Export.Format(rawValue: try field.text()) ?? .xlsx
            case RequestTag.columns: columns = try field.texts().compactMap(ListColumn.init(rawValue:))
            case RequestTag.watermark: hasWatermark = try field.integer() == 1
            default: break
            }
        }
    }

    private mutating func add(code text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let field = CustomerField(rawValue: String(parts[0])) else { return }
        query.codes[field, default: []].insert(String(parts[1]))
    }
}
