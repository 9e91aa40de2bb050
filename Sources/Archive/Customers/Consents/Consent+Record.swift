import Vault

extension Consent {
    private static let textTag: UInt16 = 1
    private static let channelTag: UInt16 = 2
    private static let givenTag: UInt16 = 3
    private static let recorderTag: UInt16 = 4
    private static let recordedTag: UInt16 = 5
    private static let withdrawnTag: UInt16 = 6
    private static let withdrawerTag: UInt16 = 7

    /// Writes it into a contact's record, in a form that never changes.
    func write(to writer: inout RecordWriter) {
        writer.text(Self.textTag, text)
        writer.text(Self.channelTag, channel.rawValue)
        writer.text(Self.givenTag, givenOn.isoText)
        writer.integer(Self.recorderTag, recordedByID?.rawValue)
        writer.integer(Self.recordedTag, recordedAt.rawValue)
        writer.integer(Self.withdrawnTag, withdrawnAt?.rawValue)
        writer.integer(Self.withdrawerTag, withdrawnByID?.rawValue)
    }

    /// Reads it back; nil where text or day are missing. A channel that a newer program wrote is another one.
    init?(_ record: RecordReader) throws {
        var reader = record
        var (text, day): (PrivateText?, CalendarDate?) = (nil, nil)
        var channel = ConsentChannel.other
        var (recorder, withdrawer): (Person.ID?, Person.ID?) = (nil, nil)
        var (recorded, withdrawn): (Moment?, Moment?) = (nil, nil)
        while let field = try reader.next() {
            switch field.tag {
            case Self.textTag: text = try field.privateText()
            case Self.channelTag: channel = ConsentChannel(rawValue: try field.text()) ?? .other
            case Self.givenTag: day = CalendarDate(isoText: try field.text())
            case Self.recorderTag: recorder = Person.ID(rawValue: try field.integer())
            case Self.recordedTag: recorded = Moment(rawValue: try field.integer())
            case Self.withdrawnTag: withdrawn = Moment(rawValue: try field.integer())
            case Self.withdrawerTag: withdrawer = Person.ID(rawValue: try field.integer())
            default: break
            }
        }
        guard let text, let day, let recorded else { return nil }
        self.init(
            text: text, channel: channel, givenOn: day, recordedByID: recorder, recordedAt: recorded, withdrawnAt: withdrawn,
            withdrawnByID: withdrawer)
    }
}
