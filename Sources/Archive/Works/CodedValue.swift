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
    public var sqlValue: SQLValue { .text(rawValue) }

    public init?(_ value: SQLValue) {
        guard case .text(let code) = value else { return nil }
        self.init(rawValue: code)
    }
}
