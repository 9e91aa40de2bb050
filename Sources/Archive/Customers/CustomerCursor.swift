import Database

/// The place of a customer in an ordered list: the value it is ordered by and its id.
public struct CustomerCursor: Hashable, Sendable {
    /// A value that lists are ordered by.
    public enum Value: Hashable, Sendable {
        case number(Int64)
        case text(String)
    }

    /// The value it is ordered by; its id in the order of entry.
    public let value: Value
    /// The customer.
    public let id: Customer.ID

    /// A place by its parts.
    public init(value: Value, id: Customer.ID) {
        self.value = value
        self.id = id
    }
}

extension CustomerCursor.Value: SQLConvertible, SQLReadable {
    public var sqlValue: SQLValue {
        switch self {
        case .number(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }

    public init?(_ value: SQLValue) {
        switch value {
        case .integer(let number): self = .number(number)
        case .text(let text): self = .text(text)
        default: return nil
        }
    }
}

/// From where a page of a list is read.
public enum CustomerPlace: Hashable, Sendable {
    /// From the beginning.
    case start
    /// What stands behind a customer.
    case after(CustomerCursor)
    /// What stands in front of a customer.
    case before(CustomerCursor)
}
