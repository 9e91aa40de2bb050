extension Form {
    /// How many fields one form may carry.
    static let entriesMax = 2_000
    /// The longest name of a field, in bytes as sent.
    static let nameBytesMax = 600

    /// The fields of an `application/x-www-form-urlencoded` text (WHATWG URL, 5.1).
    /// - Throws: `FormError` when there are too many fields, a name is too long or a field is not UTF-8.
    init(urlencoded bytes: some Collection<UInt8>) throws(FormError) {
        var entries: [Entry] = []
        for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
            guard entries.count < Self.entriesMax else { throw .tooManyFields(max: Self.entriesMax) }
            entries.append(try Self.entry(pair))
        }
        self.init(entries: entries)
    }

    private static func entry(_ pair: ArraySlice<UInt8>) throws(FormError) -> Entry {
        let nameEnd = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
        guard nameEnd - pair.startIndex <= nameBytesMax else { throw .nameTooLong(bytesMax: nameBytesMax) }
        guard let name = PercentDecoding.text(pair[..<nameEnd], plusIsSpace: true),
            let value = PercentDecoding.text(pair[nameEnd...].dropFirst(), plusIsSpace: true)
        else { throw .notText }
        return Entry(name: name, value: value)
    }
}
