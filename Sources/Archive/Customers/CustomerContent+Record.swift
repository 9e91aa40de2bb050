import Vault

extension CustomerContent {
    /// Every field that says something, coded ones included, for the ledger and for drafts.
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 512)
        for field in CustomerField.allCases { writer.value(field.tag, self[field]) }
        return writer
    }

    /// Only the fields that are private; the others lie in columns of their own.
    var privateRecord: RecordWriter {
        var writer = RecordWriter(capacity: 512)
        for field in CustomerField.privateFields { writer.value(field.tag, self[field]) }
        writer.texts(Self.purchasesTag, purchases.map(\.inTheClear))
        return writer
    }

    /// The number of ``purchases`` in sealed content, frozen; fields' numbers lie far below.
    private static let purchasesTag: UInt16 = 1_000

    /// Reads fields back; numbers that a newer program wrote are passed over.
    init(_ record: RecordReader) throws {
        self.init(name: PrivateText(""))
        try read(record)
    }

    /// Reads fields back over what is here.
    mutating func read(_ record: RecordReader) throws {
        var reader = record
        while let item = try reader.next() {
            if item.tag == Self.purchasesTag {
                purchases = try item.texts().map(PrivateText.init)
                continue
            }
            if let id = OwnTag.id(of: item.tag) {
                let value = try item.ownValue()
                own[id] = value.isAbsent ? nil : value
                continue
            }
            guard let field = CustomerField.tagged(item.tag) else { continue }
            self[field] = try item.value(of: field)
        }
    }
}

extension CustomerField {
    /// Fields that are sealed; the coded ones are plain columns that lists and statistics use.
    static let privateFields = allCases.filter(\.isPrivate)

    /// Whether the value is sealed where it is stored.
    public var isPrivate: Bool {
        switch shape {
        case .text, .tags, .contacts, .steps, .amount, .range, .count, .sales, .own: true
        case .code, .day, .person: isFurther
        }
    }
}
