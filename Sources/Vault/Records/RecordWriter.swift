/// Writes a set of fields in a compact form that older and newer programs can both read.
///
/// A field is a varint `tag << 3 | kind` and its value: text and nested records with a varint length before them,
/// integers as zigzag varints (the wire form of Protocol Buffers, which this is not). Absent values are not written.
/// A tag is chosen once and never used again for anything else.
public struct RecordWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// An empty record; `capacity` in bytes saves growing when the size is about known.
    public init(capacity: Int = 128) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes a text, nothing for nil.
    public mutating func text(_ tag: UInt16, _ value: String?) {
        guard let value else { return }
        head(tag, RecordKind.text)
        lengthAndText(value)
    }

    /// Writes a private text, nothing for nil.
    public mutating func text(_ tag: UInt16, _ value: PrivateText?) {
        text(tag, value?.inTheClear)
    }

    /// Writes an integer, nothing for nil.
    public mutating func integer(_ tag: UInt16, _ value: Int64?) {
        guard let value else { return }
        head(tag, RecordKind.integer)
        varint(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
    }

    /// Writes a list of texts, nothing for an empty one.
    public mutating func texts(_ tag: UInt16, _ values: [String]) {
        guard !values.isEmpty else { return }
        nested(tag, RecordKind.texts) { writer in
            for value in values { writer.lengthAndText(value) }
        }
    }

    /// Writes a record inside this one; the same tag may be written again and again to make a list.
    public mutating func record(_ tag: UInt16, _ write: (inout RecordWriter) throws -> Void) rethrows {
        try nested(tag, RecordKind.record, write)
    }

    private mutating func nested(
        _ tag: UInt16, _ kind: UInt8, _ write: (inout RecordWriter) throws -> Void
    ) rethrows {
        var inner = RecordWriter()
        try write(&inner)
        head(tag, kind)
        varint(UInt64(inner.bytes.count))
        bytes.append(contentsOf: inner.bytes)
    }

    private mutating func head(_ tag: UInt16, _ kind: UInt8) {
        varint(UInt64(tag) << RecordKind.bitCount | UInt64(kind))
    }

    private mutating func lengthAndText(_ value: String) {
        let utf8 = value.utf8
        varint(UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }
}
