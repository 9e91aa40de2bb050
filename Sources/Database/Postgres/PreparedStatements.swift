import CLibpq

/// A statement that the server has parsed and keeps for one connection.
struct PreparedStatement {
    /// The name it is run by.
    let name: String
    /// The type each value was announced with; 0 where the server chose it.
    let types: [Oid]
}

/// The statements one connection keeps, by their text.
struct PreparedStatements {
    /// Most of them; then all are given up, which statements with lists of many lengths bring about now and then.
    static let countMax = 256

    private var byText: [String: PreparedStatement] = [:]
    private var count = 0

    var isFull: Bool { byText.count >= Self.countMax }

    subscript(text: String) -> PreparedStatement? {
        get { byText[text] }
        set { byText[text] = newValue }
    }

    mutating func removeAll() {
        byText = [:]
    }

    /// A new statement for a text and the kinds of value it was first given.
    mutating func name(_ sql: SQL) -> PreparedStatement {
        count += 1
        return PreparedStatement(name: "s\(count)", types: sql.values.map(\.postgresType))
    }
}
