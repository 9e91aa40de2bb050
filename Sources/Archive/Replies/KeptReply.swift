import Vault

/// What was answered to an act, kept to be answered again when the same act is sent twice.
public struct KeptReply: Hashable, Sendable {
    /// The status of HTTP.
    public let status: Int
    /// Where the thing made is found; nil when nothing was made.
    public let location: String?
    /// The version of the thing as an entity tag; nil when it has none.
    public let etag: String?
    /// The text of the answer.
    public let body: String

    /// A reply by its parts.
    public init(status: Int, location: String?, etag: String?, body: String) {
        self.status = status
        self.location = location
        self.etag = etag
        self.body = body
    }
}

/// What is known of an act that a program gave a name to.
public enum ReplyClaim: Hashable, Sendable {
    /// It is new; whoever asked does it now, and keeps or drops the reply afterwards.
    case isNew
    /// It was done before, with this reply.
    case isDone(KeptReply)
    /// It is being done, or the program stopped in the middle of it.
    case isRunning
    /// The name was given to another request.
    case isAnother
}

extension KeptReply {
    private static let statusTag: UInt16 = 1
    private static let locationTag: UInt16 = 2
    private static let etagTag: UInt16 = 3
    private static let bodyTag: UInt16 = 4

    var record: RecordWriter {
        var writer = RecordWriter(capacity: body.utf8.count + 64)
        writer.integer(Self.statusTag, Int64(status))
        writer.text(Self.locationTag, location)
        writer.text(Self.etagTag, etag)
        writer.text(Self.bodyTag, body)
        return writer
    }

    init(_ record: RecordReader) throws {
        var (status, location, etag, body) = (200, nil as String?, nil as String?, "")
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case Self.statusTag: status = Int(try field.integer())
            case Self.locationTag: location = try field.text()
            case Self.etagTag: etag = try field.text()
            case Self.bodyTag: body = try field.text()
            default: break
            }
        }
        self.init(status: status, location: location, etag: etag, body: body)
    }
}
