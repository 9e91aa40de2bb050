/// What the low three bits of a field's head say about its value.
///
/// Kinds 4 to 7 are kept for later and are length-prefixed, so that a reader of today can skip them.
enum RecordKind {
    static let text: UInt8 = 0
    static let integer: UInt8 = 1
    static let texts: UInt8 = 2
    static let record: UInt8 = 3
    static let bitCount: UInt64 = 3
    static let mask: UInt64 = 7
}
