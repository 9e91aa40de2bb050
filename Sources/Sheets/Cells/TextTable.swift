/// A workbook's table of texts, held as bytes in pieces of 1 MiB, so that growing never needs the whole twice.
struct TextTable {
    private static let pieceBytes = 1 << 20

    private let textsMax: Int
    private let bytesMax: Int
    private var pieces: [[UInt8]] = []
    /// Piece and offset of each text's start, as one number; `UInt32` holds 4 GiB.
    private var starts: [UInt32] = []
    private var bytes = 0

    init(limits: SheetLimits) {
        textsMax = limits.sharedTextsMax
        bytesMax = min(limits.sharedTextBytesMax, Int(UInt32.max) / 2)
    }

    var count: Int { starts.count }

    /// Adds a text; throws `SheetRefusal.tooManyTexts` at the bound.
    mutating func append(_ text: [UInt8]) throws {
        bytes += text.count
        guard starts.count < textsMax, bytes <= bytesMax, text.count <= Self.pieceBytes else {
            throw SheetRefusal.tooManyTexts
        }
        if pieces.isEmpty || pieces[pieces.count - 1].count + text.count >= Self.pieceBytes {
            pieces.append([])
            pieces[pieces.count - 1].reserveCapacity(Self.pieceBytes)
        }
        let piece = pieces.count - 1
        starts.append(UInt32(piece * Self.pieceBytes + pieces[piece].count))
        pieces[piece].append(contentsOf: text)
    }

    /// The text at an index, or nil where the table has none.
    subscript(index: Int) -> ArraySlice<UInt8>? {
        guard starts.indices.contains(index) else { return nil }
        let (piece, offset) = Int(starts[index]).quotientAndRemainder(dividingBy: Self.pieceBytes)
        let next = index + 1 < starts.count ? Int(starts[index + 1]) : Int.max
        let end = next / Self.pieceBytes == piece ? next % Self.pieceBytes : pieces[piece].count
        return pieces[piece][offset..<end]
    }
}
