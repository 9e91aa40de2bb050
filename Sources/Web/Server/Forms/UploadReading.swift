import NIOCore

/// An upload while it is being read.
struct UploadReading {
    private var parser: MultipartParser
    private let sink: any FileSink
    private var isProven: Bool
    private let accepts: @Sendable (String?) -> Bool
    private var entries: [Form.Entry] = []
    private var part: MultipartPart?
    private var value: [UInt8] = []

    init(parser: MultipartParser, sink: any FileSink, isProven: Bool, accepts: @escaping @Sendable (String?) -> Bool) {
        self.parser = parser
        self.sink = sink
        self.isProven = isProven
        self.accepts = accepts
    }

    mutating func take(_ piece: ByteBuffer) async throws {
        for event in try parser.feed(piece.readableBytesView) {
            switch event {
            case .partBegan(let part): try await begin(part)
            case .content(let bytes): try await append(bytes)
            case .partEnded: try await end()
            case .finished: break
            }
        }
    }

    /// The plain fields, once everything has come.
    func finish() throws -> Form {
        guard parser.isFinished else { throw FormError.truncated }
        guard isProven else { throw HTTPProblem.forged }
        return Form(entries: entries)
    }

    private mutating func begin(_ part: MultipartPart) async throws {
        self.part = part
        value = []
        guard part.fileName != nil else { return }
        guard isProven else { throw HTTPProblem.forged }
        try await sink.begin(part)
    }

    private mutating func append(_ bytes: [UInt8]) async throws {
        guard part?.fileName == nil else { return try await sink.append(bytes) }
        guard value.count + bytes.count <= Upload.valueBytesMax else {
            throw FormError.valueTooLong(bytesMax: Upload.valueBytesMax)
        }
        value.append(contentsOf: bytes)
    }

    private mutating func end() async throws {
        guard let part else { return }
        guard part.fileName == nil else { return try await sink.end() }
        guard !value.contains(0), let text = String(validating: value, as: UTF8.self) else { throw FormError.notText }
        entries.append(Form.Entry(name: part.name, value: text))
        if part.name == Upload.tokenField { isProven = isProven || accepts(text) }
    }
}
