import Database
import Vault

/// How versions of documents lie in the database.
enum PolicyVersionRow {
    static let columns: SQL = """
        v.document, v.number, v.revision, v.base, v.drafted_by, v.drafted_at, v.reviewed_by, v.reviewed_at, v.approved_by, v.approved_at, v.sealed
        """
    private static let column = SealedColumn(table: SealedTable.policyVersions, column: 1)

    static func read(_ row: inout Row, keys: ArchiveKeys) throws -> PolicyVersion? {
        let (document, number) = (try row.next(Int.self), try row.next(Int.self))
        let (revision, base) = (try row.next(Int64.self), try row.next(Int.self))
        let drafted = PolicyVersion.Signature(personID: try row.nextIfPresent(), at: try row.next())
        let (reviewed, approved) = (try signature(&row), try signature(&row))
        let sealed = Sealed(stored: try row.next())
        // A document that a newer program knows is nothing to this one.
        guard let document = PolicyDocument(rawValue: document) else { return nil }
        let record = try keys.vault.openRecord(sealed, under: keys.ring.key(.people), at: place(document, number))
        let (head, part) = try text(record)
        return PolicyVersion(
            document: document, number: number, revision: revision, base: base, drafted: drafted, reviewed: reviewed, approved: approved,
            head: head, part: part)
    }

    static func sealed(_ version: PolicyVersion, keys: ArchiveKeys) throws -> Sealed {
        keys.vault.seal(record(version), under: try keys.ring.key(.people), at: place(version.document, version.number))
    }

    /// What is sealed of a version, in its row and in the ledger.
    static func record(_ version: PolicyVersion) -> RecordWriter {
        var record = RecordWriter()
        record.text(1, String(decoding: version.part, as: UTF8.self))
        record.text(2, version.head.executing)
        record.text(3, version.head.supervising)
        record.text(4, version.head.verifying)
        record.text(5, version.head.note)
        return record
    }

    private static func signature(_ row: inout Row) throws -> PolicyVersion.Signature? {
        let person = try row.nextIfPresent(Person.ID.self)
        return try row.nextIfPresent(Moment.self).map { PolicyVersion.Signature(personID: person, at: $0) }
    }

    private static func text(_ record: RecordReader) throws -> (PolicyHead, [UInt8]) {
        var (reader, head, part) = (record, PolicyHead(), [UInt8]())
        while let field = try reader.next() {
            switch field.tag {
            case 1: part = Array(try field.text().utf8)
            case 2: head.executing = try field.text()
            case 3: head.supervising = try field.text()
            case 4: head.verifying = try field.text()
            case 5: head.note = try field.text()
            default: break
            }
        }
        return (head, part)
    }

    private static func place(_ document: PolicyDocument, _ number: Int) -> SealedPlace {
        column.at(row: Int64(document.rawValue) << 32 | Int64(number))
    }
}
