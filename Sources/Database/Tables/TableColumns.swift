/// A table and some of its columns, in the order in which rows give their values.
public struct TableColumns: Sendable {
    let table: String
    let columns: [String]

    /// The columns of a table that rows are put into; the others get their defaults.
    public init(_ table: StaticString, _ columns: StaticString...) {
        self.init(table: table.description, columns: columns.map(\.description))
    }

    /// Names that a database gave of itself.
    init(table: String, columns: [String]) {
        self.table = table
        self.columns = columns
    }

    /// The columns' names with commas between, to be read in the same order.
    public var list: SQL { SQL(text: columns.joined(separator: ", "), values: []) }

    /// `"table" ("a", "b")`
    var target: String { "\(table.quotedName) (\(columns.map(\.quotedName).joined(separator: ", ")))" }

    /// A statement that puts one row in.
    var insertion: String {
        "INSERT INTO \(target) VALUES (\(repeatElement("?", count: columns.count).joined(separator: ", ")))"
    }
}

extension String {
    /// A name as both engines take it, whatever stands in it.
    var quotedName: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
