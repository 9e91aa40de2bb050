import Database
import Vault
import Wording

/// One of a fixed list of values, stored by its code and shown by its words.
public protocol CodedValue: RawRepresentable, CaseIterable, Hashable, Sendable, SQLConvertible, SQLReadable
where RawValue == String {
    /// What people call it.
    var wording: Wording { get }
}

extension CodedValue {
    /// The code, as it is stored.
    public var sqlValue: SQLValue { .text(rawValue) }

    /// The value of a stored code; nil for a code that is not in the list.
    public init?(_ value: SQLValue) {
        guard case .text(let code) = value else { return nil }
        self.init(rawValue: code)
    }
}
