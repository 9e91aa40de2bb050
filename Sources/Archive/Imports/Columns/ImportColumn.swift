import Vault

/// A column of an uploaded sheet and where it goes.
public struct ImportColumn: Hashable, Sendable {
    /// Its place, from 0.
    public let index: Int
    /// Its title; empty where the sheet has none.
    public let title: PrivateText
    /// Its first values.
    public let samples: [PrivateText]
    /// Where its values go.
    public internal(set) var target: ColumnTarget
    /// Why they go there.
    public internal(set) var ground: ColumnGround

    /// `A`, `B` … `Z`, `AA` …, as spreadsheets call it.
    public var letter: String {
        var letters = ""
        var rest = index + 1
        while rest > 0 {
            rest -= 1
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest /= 26
        }
        return letters
    }
}
