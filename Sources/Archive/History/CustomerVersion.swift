import Vault

/// What a ledger entry says about a version of an archive, in a form that never changes.
enum CustomerVersion {
    private static let versionTag: UInt16 = 1
    private static let stateTag: UInt16 = 2
    private static let contentTag: UInt16 = 3
    private static let changeTag: UInt16 = 4
    private static let reasonTag: UInt16 = 5
    private static let dealingTag: UInt16 = 6
    private static let causeTag: UInt16 = 7
    private static let fieldTag: UInt16 = 1
    private static let beforeTag: UInt16 = 2
    private static let afterTag: UInt16 = 3

    /// What an entry said, read back.
    struct Reading {
        var version: Int64 = 0
        var state: FilingState?
        var content: CustomerContent?
        var changes: [FieldChange] = []
        var reason: PrivateText?
        var dealing: DealingVersion?
        var cause: LifecycleCause?
    }

    /// A move to another stage of the lifecycle or another level with its cause, and with the reason that somebody gave beside it.
    static func record(
        version: Int64, state: FilingState, changes: [FieldChange], cause: LifecycleCause, because reason: PrivateText? = nil
    ) -> RecordWriter {
        var writer = record(version: version, state: state, changes: changes, reason: reason ?? cause.reason)
        writer.record(causeTag) { cause.write(to: &$0) }
        return writer
    }

    /// What was done to a dealing of the customer, whose archive stays as it is.
    static func record(_ dealing: DealingVersion, of customer: Customer, reason: PrivateText? = nil) -> RecordWriter {
        var writer = record(version: customer.version, state: customer.state, reason: reason)
        writer.record(dealingTag) { dealing.write(to: &$0) }
        return writer
    }

    static func record(version: Int64, state: FilingState, content: CustomerContent) -> RecordWriter {
        var writer = head(version, state)
        writer.record(contentTag) { inner in
            for field in CustomerField.allCases { inner.value(field.tag, content[field]) }
        }
        return writer
    }

    static func record(
        version: Int64, state: FilingState, changes: [FieldChange] = [], reason: PrivateText? = nil
    ) -> RecordWriter {
        var writer = head(version, state)
        for change in changes {
            writer.record(changeTag) { inner in
                inner.integer(fieldTag, Int64(change.own.map(OwnTag.tag) ?? change.field.tag))
                if change.own != nil {
                    inner.ownValue(beforeTag, change.before)
                    inner.ownValue(afterTag, change.after)
                } else {
                    inner.value(beforeTag, change.before)
                    inner.value(afterTag, change.after)
                }
            }
        }
        writer.text(reasonTag, reason)
        return writer
    }

    private static func head(_ version: Int64, _ state: FilingState) -> RecordWriter {
        var writer = RecordWriter(capacity: 512)
        writer.integer(versionTag, version)
        writer.text(stateTag, state.rawValue)
        return writer
    }

    static func read(_ record: RecordReader) throws -> Reading {
        var reading = Reading()
        var reader = record
        while let item = try reader.next() {
            switch item.tag {
            case versionTag: reading.version = try item.integer()
            case stateTag: reading.state = FilingState(rawValue: try item.text())
            case contentTag: reading.content = try CustomerContent(item.record())
            case changeTag: if let change = try change(item.record()) { reading.changes.append(change) }
            case reasonTag: reading.reason = try item.privateText()
            case causeTag: reading.cause = try LifecycleCause(item.record())
            case dealingTag: reading.dealing = try DealingVersion(item.record())
            default: break
            }
        }
        return reading
    }

    /// A change of a field that a newer program added is passed over.
    private static func change(_ record: RecordReader) throws -> FieldChange? {
        var (field, own): (CustomerField?, OwnField.ID?) = (nil, nil)
        var before = FieldValue.absent
        var after = FieldValue.absent
        var reader = record
        while let item = try reader.next() {
            switch item.tag {
            case fieldTag:
                let tag = UInt16(clamping: try item.integer())
                own = OwnTag.id(of: tag)
                field = own == nil ? CustomerField.tagged(tag) : .own
            case beforeTag: if let field { before = try own == nil ? item.value(of: field) : item.ownValue() }
            case afterTag: if let field { after = try own == nil ? item.value(of: field) : item.ownValue() }
            default: break
            }
        }
        return field.map { FieldChange(field: $0, own: own, before: before, after: after) }
    }
}
