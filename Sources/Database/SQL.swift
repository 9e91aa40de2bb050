/// A piece of SQL whose values are bound, never spliced.
///
/// Written as a string literal; what is interpolated decides how it enters:
/// `\(value)` becomes a bound `?`, `\(sql)` nests another piece, `\(list: ids)` becomes
/// `(?, ?, …)`. There is no way to turn a run-time `String` into SQL text.
///
/// The text must not hold a literal `?` outside interpolations: PostgreSQL numbers them.
public struct SQL: Sendable {
    /// Statement text with one `?` for every bound value, in order.
    public private(set) var text: String
    /// The bound values, in the order of their `?`.
    public internal(set) var values: [SQLValue]

    /// Whether there is nothing in it.
    public var isEmpty: Bool { text.isEmpty }

    /// The pieces one after the other, with `separator` between them.
    ///
    /// - Parameter separator: literal SQL such as `" AND "`.
    public static func joined(_ pieces: [SQL], separator: StaticString) -> SQL {
        var whole = SQL(text: "", values: [])
        for (position, piece) in pieces.enumerated() {
            if position > 0 { whole.text += separator.description }
            whole.append(piece)
        }
        return whole
    }

    /// The text with `$1`, `$2` … in place of each `?`, as PostgreSQL counts its values.
    var numberedText: String {
        guard !values.isEmpty else { return text }
        var count = 0
        var numbered: [UInt8] = []
        numbered.reserveCapacity(text.utf8.count + 3 * values.count)
        for byte in text.utf8 {
            guard byte == UInt8(ascii: "?") else {
                numbered.append(byte)
                continue
            }
            count += 1
            numbered.append(UInt8(ascii: "$"))
            numbered += String(count).utf8
        }
        return String(decoding: numbered, as: UTF8.self)
    }

    /// Adds `other` behind this piece.
    public mutating func append(_ other: SQL) {
        text += other.text
        values += other.values
    }

    /// `left` followed by `right`.
    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    init(text: String, values: [SQLValue]) {
        self.text = text
        self.values = values
    }
}

extension SQL: ExpressibleByStringInterpolation {
    public init(stringLiteral literal: StaticString) {
        self.init(text: literal.description, values: [])
    }

    public init(stringInterpolation: Interpolation) {
        self.init(text: stringInterpolation.text, values: stringInterpolation.values)
    }

    /// Collects literal text and bound values while the compiler reads a literal.
    public struct Interpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 4)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
        }

        /// Binds one value.
        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// Binds one value, NULL when absent.
        public mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
            text += "?"
            values.append(value?.sqlValue ?? .null)
        }

        /// Nests another piece of SQL.
        public mutating func appendInterpolation(_ piece: SQL) {
            text += piece.text
            values += piece.values
        }

        /// Binds a parenthesised list; an empty list matches nothing.
        public mutating func appendInterpolation<Values: Collection>(list: Values)
        where Values.Element: SQLConvertible {
            if list.isEmpty {
                text += "(NULL)"
                return
            }
            text += "(" + repeatElement("?", count: list.count).joined(separator: ", ") + ")"
            values += list.map(\.sqlValue)
        }
    }
}
