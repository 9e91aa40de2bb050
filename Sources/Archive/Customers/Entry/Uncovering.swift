import Vault

/// What the ledger says about a value that was uncovered, in a form that never changes.
struct Uncovering {
    private static let partTag: UInt16 = 1
    private static let reasonTag: UInt16 = 2

    /// Which value; nil for one that this program does not know.
    private(set) var part: CoveredPart?
    /// Why.
    private(set) var reason: PrivateText?

    init(_ part: CoveredPart, because reason: PrivateText) {
        self.part = part
        self.reason = reason
    }

    init(_ record: RecordReader) throws {
        var reader = record
        while let item = try reader.next() {
            switch item.tag {
            case Self.partTag: part = CoveredPart(try item.text())
            case Self.reasonTag: reason = try item.privateText()
            default: break
            }
        }
    }

    var record: RecordWriter {
        var writer = RecordWriter()
        writer.text(Self.partTag, part?.path)
        writer.text(Self.reasonTag, reason)
        return writer
    }
}
