import Database
import Vault

/// Which customer has which codes in fields that the company added, by numbers and codes alone: what they are called lies sealed.
///
/// Built-in dimensions are columns of customers; this stands for the columns that a company adds, so that a list or a board narrowed by one of
/// them asks a row instead of opening an archive. It follows the archive wherever the search index does, and is built anew with it.
struct ClassTable {
    let connection: Connection

    private static let columns = TableColumns("customer_classes", "customer_id", "field_id", "code")

    /// Adds what new customers say.
    func insert(_ customers: some Sequence<Customer>) throws {
        let rows = customers.flatMap { customer in
            customer.ownClasses.map { [customer.id.sqlValue, $0.field.sqlValue, $0.code.sqlValue] }
        }
        guard !rows.isEmpty else { return }
        try connection.insert(rows, into: Self.columns)
    }

    /// Follows a change; a customer that goes takes its rows along.
    func replace(_ before: Customer, with after: Customer) throws {
        guard before.ownClasses != after.ownClasses else { return }
        try connection.execute("DELETE FROM customer_classes WHERE customer_id = \(after.id)")
        try insert([after])
    }

    /// Forgets everything.
    func clear() throws { try connection.execute("DELETE FROM customer_classes") }

    /// What is kept of the customers from one to another, both among them.
    func classes(from first: Customer.ID, through last: Customer.ID) throws -> [Customer.ID: Set<OwnClass>] {
        var found: [Customer.ID: Set<OwnClass>] = [:]
        try connection.each(
            "SELECT customer_id, field_id, code FROM customer_classes WHERE customer_id BETWEEN \(first) AND \(last)"
        ) { row in
            let id = try row.next(Customer.ID.self)
            found[id, default: []].insert(OwnClass(field: try row.next(), code: try row.next()))
            return true
        }
        return found
    }
}

extension CustomerStore {
    /// Customers asked for by one statement.
    private static let askedCount = 1_000

    /// Those who have no code in any of some fields that the company added, told without opening an archive.
    func withoutClasses(_ ids: [Customer.ID], in fields: [OwnField.ID]) throws -> Set<Customer.ID> {
        var vacant = Set(ids)
        guard !fields.isEmpty else { return vacant }
        for start in stride(from: 0, to: ids.count, by: Self.askedCount) {
            let asked = ids[start..<min(start + Self.askedCount, ids.count)]
            let classed = try work.connection.values(
                """
                SELECT k.customer_id FROM customer_classes k
                WHERE k.customer_id IN \(list: Array(asked)) AND k.field_id IN \(list: fields)
                """, as: Customer.ID.self)
            vacant.subtract(classed)
        }
        return vacant
    }

    /// The codes that customers within reach have in fields which the company added, as far as they are chosen from a list or are people.
    ///
    /// - Parameter ids: those of one page of a list.
    public func ownCodes(of ids: [Customer.ID]) throws -> [Customer.ID: [OwnField.ID: [String]]] {
        guard !ids.isEmpty else { return [:] }
        var found: [Customer.ID: [OwnField.ID: [String]]] = [:]
        try work.connection.each(
            """
            SELECT k.customer_id, k.field_id, k.code
            FROM customer_classes k
            JOIN customers c ON c.id = k.customer_id
            WHERE k.customer_id IN \(list: ids) AND c.id IN \(list: ids) AND \(reach.condition)
            ORDER BY k.customer_id, k.field_id, k.code
            """
        ) { row in
            let (id, field) = (try row.next(Customer.ID.self), try row.next(OwnField.ID.self))
            found[id, default: [:]][field, default: []].append(try row.next())
            return true
        }
        return found
    }
}

/// A code, or the number of a person, in a field that the company added.
struct OwnClass: Hashable {
    let field: OwnField.ID
    let code: String
}

extension Customer {
    /// Every code in fields that the company added.
    var ownClasses: Set<OwnClass> {
        Set(content.own.flatMap { id, value in value.ownCodes.map { OwnClass(field: id, code: $0) } })
    }
}
