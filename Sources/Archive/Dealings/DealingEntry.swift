/// What somebody typed about a dealing, before any rule looked at it. A blank text is no answer.
public struct DealingEntry: Hashable, Sendable {
    /// One line as it was typed.
    public struct Line: Hashable, Sendable {
        /// Name or code of a product of the catalogue, or a free name.
        public var name: String
        /// Such as `12` or `1.5`.
        public var quantity: String
        /// Such as `台`; the catalogue's where it is blank.
        public var unit: String
        /// The price of one, as people write amounts; the catalogue's where it and the amount are blank.
        public var price: String
        /// What the line came to; quantity by price where it is blank.
        public var amount: String

        /// A line by its parts.
        public init(name: String = "", quantity: String = "", unit: String = "", price: String = "", amount: String = "") {
            self.name = name
            self.quantity = quantity
            self.unit = unit
            self.price = price
            self.amount = amount
        }

        /// Whether nothing was typed.
        public var isBlank: Bool { [name, quantity, unit, price, amount].allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    /// The day, as people write days.
    public var day: String
    /// The time of day, `14:30`.
    public var time: String
    /// Where.
    public var place: String
    /// The number of the colleague in charge.
    public var person: String
    /// The goods or services.
    public var lines: [Line]
    /// The whole amount where there are no lines.
    public var amount: String
    /// Code of a ``Breach``.
    public var breach: String
    /// What was broken.
    public var breachNote: String
    /// Anything else.
    public var remark: String

    /// An entry by its parts.
    public init(
        day: String = "", time: String = "", place: String = "", person: String = "", lines: [Line] = [], amount: String = "",
        breach: String = "", breachNote: String = "", remark: String = ""
    ) {
        self.day = day
        self.time = time
        self.place = place
        self.person = person
        self.lines = lines
        self.amount = amount
        self.breach = breach
        self.breachNote = breachNote
        self.remark = remark
    }
}
