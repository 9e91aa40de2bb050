import Vault
import Wording

extension JudgedRow {
    /// The private part of the row as it is sealed.
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 512)
        if let content {
            writer.record(Tag.content) { inner in
                for field in CustomerField.allCases { inner.value(field.tag, content[field]) }
            }
        }
        for problem in problems { writer.record(Tag.problem) { problem.write(to: &$0) } }
        for notice in notices { writer.record(Tag.notice) { notice.write(to: &$0) } }
        writer.texts(Tag.missing, missing.map(\.rawValue))
        if let dealing { writer.record(Tag.dealing) { dealing.write(to: &$0) } }
        for evidence in evidence { writer.integer(Tag.evidence, evidence.code) }
        return writer
    }

    /// Reads the private part back.
    mutating func read(_ record: RecordReader) throws {
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case Tag.content: content = try CustomerContent(field.record())
            case Tag.dealing: dealing = try DealingContent(field.record())
            case Tag.problem: problems.append(try FieldProblem(field.record()))
            case Tag.notice: notices.append(try FieldProblem(field.record()))
            case Tag.missing: missing = try field.texts().compactMap(CustomerField.init(rawValue:))
            case Tag.evidence: evidence += [DuplicateEvidence(code: try field.integer())].compactMap { $0 }
            default: break
            }
        }
    }

    private enum Tag {
        static let content: UInt16 = 1
        static let problem: UInt16 = 2
        static let notice: UInt16 = 3
        static let missing: UInt16 = 4
        static let evidence: UInt16 = 5
        static let dealing: UInt16 = 6
    }
}

extension FieldProblem {
    func write(to writer: inout RecordWriter) {
        writer.text(1, field)
        writer.text(2, wording.chinese)
        writer.text(3, wording.english)
    }

    init(_ record: RecordReader) throws {
        var parts: [UInt16: String] = [:]
        var reader = record
        while let field = try reader.next() { parts[field.tag] = try field.text() }
        self.init(parts[1] ?? "", Wording(parts[2] ?? "", en: parts[3] ?? ""))
    }
}
