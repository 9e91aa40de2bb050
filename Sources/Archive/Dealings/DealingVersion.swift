import Vault

/// A dealing as it was after something was done to it.
public struct DealingVersion: Hashable, Sendable {
    /// The dealing's number.
    public let number: String
    /// Which version it led to.
    public let version: Int64
    /// What it said.
    public let content: DealingContent

    init(_ dealing: Dealing) {
        number = dealing.number
        version = dealing.version
        content = dealing.content
    }
}

/// The numbers of its parts in sealed records, frozen.
private enum DealingVersionTag {
    static let number: UInt16 = 1
    static let version: UInt16 = 2
    static let content: UInt16 = 3
}

extension DealingVersion {
    func write(to writer: inout RecordWriter) {
        writer.text(DealingVersionTag.number, number)
        writer.integer(DealingVersionTag.version, version)
        writer.record(DealingVersionTag.content) { content.write(to: &$0) }
    }

    /// Nil for a record that holds no content.
    init?(_ record: RecordReader) throws {
        var (number, version, content): (String, Int64, DealingContent?) = ("", 0, nil)
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case DealingVersionTag.number: number = try field.text()
            case DealingVersionTag.version: version = try field.integer()
            case DealingVersionTag.content: content = try DealingContent(field.record())
            default: break
            }
        }
        guard let content else { return nil }
        (self.number, self.version, self.content) = (number, version, content)
    }
}
