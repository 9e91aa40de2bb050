/// Takes a `multipart/form-data` text apart as it arrives (RFC 2046, 5.1; RFC 7578): bytes go in in whatever pieces
/// the network makes, events come out. It holds no more than one piece, one header and one boundary at a time.
struct MultipartParser: Sendable {
    /// How many parts a text may have.
    static let partsMax = 2_000
    /// How long the header of one part may be, in bytes.
    static let headerBytesMax = 8_192
    /// The longest boundary (RFC 2046, 5.1.1).
    static let boundaryBytesMax = 70

    private enum State { case preamble, afterBoundary, header, content, finished }

    private var state = State.preamble
    private var pending: [UInt8] = [0x0D, 0x0A]
    private var partCount = 0
    private let delimiter: [UInt8]

    /// - Parameter contentType: the request's `Content-Type`.
    /// - Throws: `FormError.wrongType` or `.noBoundary`.
    init(contentType: String) throws(FormError) {
        let type = HeaderParameters(contentType)
        guard type.value == "multipart/form-data" else { throw .wrongType(expected: "multipart/form-data") }
        guard let boundary = type["boundary"], (1...Self.boundaryBytesMax).contains(boundary.utf8.count),
            boundary.utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { throw .noBoundary }
        // The text is read as if a line end stood before it, so that the first boundary looks like all others.
        delimiter = Array("\r\n--\(boundary)".utf8)
    }

    /// Whether the closing boundary was met.
    var isFinished: Bool { state == .finished }

    /// Takes the next bytes and gives what they complete.
    /// - Throws: `FormError` at the first break of a rule; the parser is of no use afterwards.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(FormError) -> [MultipartEvent] {
        guard state != .finished else { return [] }
        pending.append(contentsOf: bytes)
        var events: [MultipartEvent] = []
        while try step(&events) {}
        return events
    }

    /// Does one step; false when more bytes are needed or none are wanted.
    private mutating func step(_ events: inout [MultipartEvent]) throws(FormError) -> Bool {
        switch state {
        case .preamble: skipPreamble()
        case .afterBoundary: try readBoundaryEnd(&events)
        case .header: try readHeader(&events)
        case .content: readContent(&events)
        case .finished: false
        }
    }

    private mutating func skipPreamble() -> Bool {
        guard let end = pending.firstIndex(of: delimiter) else {
            pending.removeFirst(max(0, pending.count - delimiter.count))
            return false
        }
        pending.removeFirst(end + delimiter.count)
        state = .afterBoundary
        return true
    }

    /// After a boundary stand `--` for the end, or blanks and a line end.
    private mutating func readBoundaryEnd(_ events: inout [MultipartEvent]) throws(FormError) -> Bool {
        guard pending.count >= 2 else { return false }
        if pending[0] == UInt8(ascii: "-"), pending[1] == UInt8(ascii: "-") {
            pending = []
            state = .finished
            events.append(.finished)
            return false
        }
        let blanks = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks <= Self.boundaryBytesMax else { throw .malformed }
        guard pending.count >= blanks + 2 else { return false }
        guard pending[blanks] == 0x0D, pending[blanks + 1] == 0x0A else { throw .malformed }
        // The line end stays: with it, an empty header is found like a full one.
        pending.removeFirst(blanks)
        state = .header
        return true
    }

    private mutating func readHeader(_ events: inout [MultipartEvent]) throws(FormError) -> Bool {
        guard let end = pending.firstIndex(of: [0x0D, 0x0A, 0x0D, 0x0A]) else {
            guard pending.count <= Self.headerBytesMax else { throw .headerTooLong(bytesMax: Self.headerBytesMax) }
            return false
        }
        guard end <= Self.headerBytesMax else { throw .headerTooLong(bytesMax: Self.headerBytesMax) }
        partCount += 1
        guard partCount <= Self.partsMax else { throw .tooManyParts(max: Self.partsMax) }
        events.append(.partBegan(try MultipartHeader.part(Array(pending[..<end]))))
        // The second line end stays: the boundary may follow at once when the part is empty.
        pending.removeFirst(end + 2)
        contentBegins = true
        state = .content
        return true
    }

    /// Whether the line end that closes the header still stands before the content.
    private var contentBegins = false

    private mutating func readContent(_ events: inout [MultipartEvent]) -> Bool {
        let end = pending.firstIndex(of: delimiter)
        let lineEnd = contentBegins ? 2 : 0
        guard end != nil || pending.count > delimiter.count + lineEnd else { return false }
        let contentEnd = end ?? pending.count - delimiter.count
        if contentEnd > lineEnd { events.append(.content(Array(pending[lineEnd..<contentEnd]))) }
        contentBegins = false
        guard let end else {
            pending.removeFirst(contentEnd)
            return false
        }
        events.append(.partEnded)
        pending.removeFirst(end + delimiter.count)
        state = .afterBoundary
        return true
    }
}
