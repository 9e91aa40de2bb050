/// A text file as UTF-8, a piece at a time; every byte must fit the encoding.
final class TextDecoder {
    private static let inputBytes = 32 << 10

    private let encoding: TextEncoding
    private let window: ByteWindow
    private let converter: TextConverter
    private var offset: Int64
    private var rest: [UInt8] = []

    /// Starts behind the byte order mark of `markBytes` bytes. Throws where the C library lacks the encoding.
    init(_ source: any ByteSource, encoding: TextEncoding, markBytes: Int) throws {
        guard let converter = TextConverter(from: encoding.iconvName) else {
            throw SheetRefusal.unknownEncoding(byteOffset: 0)
        }
        self.converter = converter
        self.encoding = encoding
        window = ByteWindow(source)
        offset = Int64(markBytes)
    }

    /// The next piece, at least one byte, or nil at the end. Throws `SheetRefusal.brokenText`.
    func next() throws -> [UInt8]? {
        while true {
            let fresh = try window.run(at: offset + Int64(rest.count), upTo: Self.inputBytes - rest.count)
            rest.append(contentsOf: fresh)
            guard !rest.isEmpty else { return nil }
            let step = converter.convert(rest[...])
            rest.removeFirst(step.consumed)
            offset += Int64(step.consumed)
            let isCutOff = step.outcome == .incomplete && fresh.isEmpty
            if !step.text.isEmpty { return Array(step.text) }
            guard step.outcome != .invalid, !isCutOff else {
                throw SheetRefusal.brokenText(encoding, byteOffset: offset)
            }
        }
    }
}
