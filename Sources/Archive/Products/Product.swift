import Database
import Vault

/// Goods or a service that the company sells, as its catalogue has it.
public struct Product: Identifiable, Hashable, Sendable {
    /// The key of a product.
    public typealias ID = RowID<Product>

    /// Most products of a catalogue.
    public static let countMax = 5_000
    /// Most characters of a code.
    public static let codeCharactersMax = 40

    /// The key.
    public let id: ID
    /// Counts the changes, from 1.
    public let version: Int64
    /// What it is called.
    public let name: PrivateText
    /// The company's own code for it.
    public let code: PrivateText?
    /// In what it is counted, such as 台.
    public let unit: PrivateText?
    /// The price of one that a dealing starts with.
    public let price: Money?
    /// Whether it is sold no longer.
    public let isRetired: Bool

    /// Whether this is its name or its code.
    func isCalled(_ text: String) -> Bool {
        !isRetired && (name.inTheClear == text || code?.inTheClear.lowercased() == text.lowercased())
    }
}

/// What somebody typed about a product.
public struct ProductEntry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// The company's own code; blank for none.
    public var code: String
    /// Such as `台`; blank for none.
    public var unit: String
    /// As people write amounts; blank for none.
    public var price: String
    /// Whether it is sold no longer.
    public var isRetired: Bool

    /// An entry by its parts.
    public init(name: String, code: String = "", unit: String = "", price: String = "", isRetired: Bool = false) {
        self.name = name
        self.code = code
        self.unit = unit
        self.price = price
        self.isRetired = isRetired
    }
}
