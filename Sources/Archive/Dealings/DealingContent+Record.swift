import Vault

/// The numbers of a dealing's parts in sealed records, frozen.
private enum DealingTag {
    static let minute: UInt16 = 1
    static let place: UInt16 = 2
    static let person: UInt16 = 3
    static let personName: UInt16 = 4
    static let line: UInt16 = 5
    static let amount: UInt16 = 6
    static let breach: UInt16 = 7
    static let breachNote: UInt16 = 8
    static let remark: UInt16 = 9
    static let outsideNumber: UInt16 = 10
    static let day: UInt16 = 11
}

/// The numbers of a line's parts in sealed records, frozen.
private enum LineTag {
    static let product: UInt16 = 1
    static let name: UInt16 = 2
    static let quantity: UInt16 = 3
    static let unit: UInt16 = 4
    static let price: UInt16 = 5
    static let amount: UInt16 = 6
}

extension DealingContent {
    /// All that it says, for the row and for the ledger.
    func write(to writer: inout RecordWriter) {
        writer.text(DealingTag.day, day.isoText)
        writer.integer(DealingTag.minute, minute.map(Int64.init))
        writer.text(DealingTag.place, place)
        writer.integer(DealingTag.person, personID?.rawValue)
        writer.text(DealingTag.personName, personName)
        for line in lines { writer.record(DealingTag.line) { line.write(to: &$0) } }
        writer.integer(DealingTag.amount, amount.cents)
        writer.text(DealingTag.breach, breach.rawValue)
        writer.text(DealingTag.breachNote, breachNote)
        writer.text(DealingTag.remark, remark)
        writer.text(DealingTag.outsideNumber, outsideNumber)
    }

    /// The same as a record of its own.
    var record: RecordWriter {
        var writer = RecordWriter(capacity: 128)
        write(to: &writer)
        return writer
    }

    /// Reads it back; numbers that a newer program wrote are passed over, and a record without a day is of none.
    init(_ record: RecordReader) throws {
        self.init(day: CalendarDate(Moment(rawValue: 0)), amount: .zero)
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case DealingTag.day: day = CalendarDate(isoText: try field.text()) ?? day
            case DealingTag.minute: minute = Int(try field.integer())
            case DealingTag.place: place = try field.privateText()
            case DealingTag.person: personID = Person.ID(rawValue: try field.integer())
            case DealingTag.personName: personName = try field.privateText()
            case DealingTag.line: if let line = try DealingLine(field.record()) { lines.append(line) }
            case DealingTag.amount: amount = Money(cents: try field.integer()) ?? amount
            case DealingTag.breach: breach = Breach(rawValue: try field.text()) ?? breach
            case DealingTag.breachNote: breachNote = try field.privateText()
            case DealingTag.remark: remark = try field.privateText()
            case DealingTag.outsideNumber: outsideNumber = try field.privateText()
            default: break
            }
        }
    }
}

extension DealingLine {
    fileprivate func write(to writer: inout RecordWriter) {
        writer.integer(LineTag.product, productID?.rawValue)
        writer.text(LineTag.name, name)
        writer.integer(LineTag.quantity, quantity.thousandths)
        writer.text(LineTag.unit, unit)
        writer.integer(LineTag.price, price?.cents)
        writer.integer(LineTag.amount, amount.cents)
    }

    /// Nil for a record that lacks a quantity or an amount.
    fileprivate init?(_ record: RecordReader) throws {
        var (productID, name, quantity): (Product.ID?, PrivateText, Quantity?) = (nil, PrivateText(""), nil)
        var (unit, price, amount): (PrivateText?, Money?, Money?) = (nil, nil, nil)
        var reader = record
        while let field = try reader.next() {
            switch field.tag {
            case LineTag.product: productID = Product.ID(rawValue: try field.integer())
            case LineTag.name: name = try field.privateText()
            case LineTag.quantity: quantity = Quantity(thousandths: try field.integer())
            case LineTag.unit: unit = try field.privateText()
            case LineTag.price: price = Money(cents: try field.integer())
            case LineTag.amount: amount = Money(cents: try field.integer())
            default: break
            }
        }
        guard let quantity, let amount else { return nil }
        self.init(productID: productID, name: name, quantity: quantity, unit: unit, price: price, amount: amount)
    }
}

extension Money {
    /// Nothing.
    static let zero = Money(exactly: 0)

    /// An amount that is known to be one.
    private init(exactly cents: Int64) { self.cents = cents }

    /// Both together; nil for more than is kept.
    func adding(_ other: Money) -> Money? { Money(cents: cents + other.cents) }
}
