/// A value as both engines store it.
public enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

/// Something that can be bound to a statement.
///
/// Private values do not conform: only their sealed form does, so that nothing readable reaches
/// the disk by accident.
public protocol SQLConvertible {
    /// The value to bind.
    var sqlValue: SQLValue { get }
}

/// Something that can be read from a column.
public protocol SQLReadable {
    /// The value of a column, or nil when the column holds something else.
    init?(_ value: SQLValue)
}

extension SQLValue: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { self }
    public init?(_ value: SQLValue) { self = value }
}

extension Int64: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .integer(self) }
    public init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number
    }
}

extension Int: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
    public init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = Int(number)
    }
}

extension Bool: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    public init?(_ value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self = number != 0
    }
}

extension Double: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .real(self) }
    public init?(_ value: SQLValue) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension String: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue { .text(self) }
    public init?(_ value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Array: SQLConvertible, SQLReadable where Element == UInt8 {
    public var sqlValue: SQLValue { .bytes(self) }
    public init?(_ value: SQLValue) {
        guard case .bytes(let bytes) = value else { return nil }
        self = bytes
    }
}

extension SQLConvertible where Self: RawRepresentable, RawValue: SQLConvertible {
    public var sqlValue: SQLValue { rawValue.sqlValue }
}

extension SQLReadable where Self: RawRepresentable, RawValue: SQLReadable {
    public init?(_ value: SQLValue) {
        guard let raw = RawValue(value) else { return nil }
        self.init(rawValue: raw)
    }
}
