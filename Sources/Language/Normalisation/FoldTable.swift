/// What each scalar of the basic plane becomes when text is folded, for those that need no look at their neighbours.
///
/// Built once, on first use, in about a millisecond; 128 KB.
struct FoldTable: Sendable {
    static let shared = FoldTable()

    /// The entry of scalars that need the full Unicode algorithm.
    private static let unknown: UInt16 = 0
    /// The entry of scalars that say nothing: zero-width blanks, soft hyphen, byte order mark.
    private static let silent: UInt16 = 1

    private var entries = [UInt16](repeating: FoldTable.unknown, count: 0x1_0000)

    enum Entry {
        case folded(Unicode.Scalar)
        case silent
        case unknown
    }

    init() {
        keep(0x21...0x7E)
        keep(0x3001...0x302F)
        keep(0x3041...0x3096)
        keep(0x30A1...0x30FE)
        keep(0x3400...0x4DBF)
        keep(0x4E00...0x9FFF)
        for code in [0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022] { keep(code...code) }
        foldLetters()
        foldFullWidth()
        foldBlanks()
        foldTraditional()
    }

    @inline(__always)
    func entry(of scalar: Unicode.Scalar) -> Entry {
        guard scalar.value < 0x1_0000 else { return .unknown }
        let entry = entries[Int(scalar.value)]
        if entry > Self.silent { return Unicode.Scalar(entry).map(Entry.folded) ?? .unknown }
        return entry == Self.silent ? .silent : .unknown
    }

    private mutating func keep(_ codes: ClosedRange<Int>) {
        for code in codes { entries[code] = UInt16(code) }
    }

    private mutating func foldLetters() {
        for code in 0x41...0x5A { entries[code] = UInt16(code + 0x20) }
    }

    private mutating func foldFullWidth() {
        for code in 0xFF01...0xFF5E { entries[code] = entries[code - 0xFEE0] }
    }

    private mutating func foldBlanks() {
        for code in [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] {
            entries[code] = 0x20
        }
        for code in 0x2000...0x200A { entries[code] = 0x20 }
        for code in [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF] { entries[code] = Self.silent }
    }

    private mutating func foldTraditional() {
        var traditional: UInt16?
        for unit in TraditionalTable.pairs.utf16 where unit > 0x7F {
            if let from = traditional {
                entries[Int(from)] = unit
                traditional = nil
            } else {
                traditional = unit
            }
        }
    }
}
