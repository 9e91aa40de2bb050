import Database
import Testing

@Suite("SQL by interpolation")
struct SQLTests {
    @Test("a value is bound, never spliced")
    func bindsValues() {
        let name = "'; DROP TABLE customers; --"
        let sql: SQL = "SELECT id FROM customers WHERE name = \(name)"
        #expect(sql.text == "SELECT id FROM customers WHERE name = ?")
        #expect(sql.values == [.text(name)])
    }

    @Test("pieces nest with their values in order")
    func nests() {
        let reach: SQL = "owner_id = \(7)"
        let sql: SQL = "SELECT id FROM t WHERE \(reach) AND level = \("A") LIMIT \(3)"
        #expect(sql.text == "SELECT id FROM t WHERE owner_id = ? AND level = ? LIMIT ?")
        #expect(sql.values == [.integer(7), .text("A"), .integer(3)])
    }

    @Test("a list binds each element, an empty one matches nothing")
    func lists() {
        let some: SQL = "id IN \(list: [1, 2])"
        let none: SQL = "id IN \(list: [Int]())"
        #expect(some.text == "id IN (?, ?)")
        #expect(none.text == "id IN (NULL)")
    }

    @Test("an absent value binds NULL")
    func absent() {
        let nothing: String? = nil
        let sql: SQL = "UPDATE t SET a = \(nothing)"
        #expect(sql.values == [.null])
    }
}
