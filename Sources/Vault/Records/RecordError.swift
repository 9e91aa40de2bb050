import Wording

/// Why the bytes of a record cannot be read.
public enum RecordError: WordedError, Equatable {
    /// A length or number runs beyond the end.
    case cutShort
    /// A number has more digits than its type.
    case numberTooLarge
    /// A text is not UTF-8.
    case notUTF8
    /// The field is of another kind than was asked for.
    case otherKind(tag: UInt16)

    /// What happened and the way out.
    public var wording: Wording {
        Wording("记录内容已损坏（\(reason)）。", en: "The record is damaged (\(reason)).")
    }

    private var reason: String {
        switch self {
        case .cutShort: "cut short"
        case .numberTooLarge: "number too large"
        case .notUTF8: "not UTF-8"
        case .otherKind(let tag): "field \(tag) is of another kind"
        }
    }
}
