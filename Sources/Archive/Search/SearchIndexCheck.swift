import Database
import Vault
import Wording

/// Goes over every customer, whatever the actor's reach, and works out the tokens that the index should hold.
struct SearchIndexCheck {
    /// Customers read at once.
    static let batchCount = 500

    let work: UnitOfWork
    private let index: SearchIndex

    init(work: UnitOfWork) throws {
        guard work.actor.role == .administrator || work.actor.role == .system else {
            throw ArchiveError.forbidden(
                Wording("只有系统管理员可以检查搜索索引。", en: "Only an administrator checks the search index."))
        }
        self.work = work
        index = SearchIndex(work)
    }

    /// Goes over the index once and over the customers once; 24 bytes of memory and some for each customer.
    func compare() throws -> SearchIndexReport {
        var held = try work.connection.tokenTable.sums()
        var customerCount = 0
        var incomplete: [String] = []
        var incompleteCount = 0
        try eachBatch { customers in
            customerCount += customers.count
            let classes = try classes(of: customers)
            for customer in customers {
                let isWhole = held.removeValue(forKey: customer.id) == TokenSum(index.whole(customer))
                guard !isWhole || classes[customer.id, default: []] != customer.ownClasses else { continue }
                incompleteCount += 1
                if incomplete.count < SearchIndexReport.numbersMax { incomplete.append(customer.number) }
            }
        }
        return SearchIndexReport(
            customerCount: customerCount, incompleteCount: incompleteCount, incompleteNumbers: incomplete,
            strayCount: held.count, wasRebuilt: false)
    }

    func rebuild() throws -> SearchIndexReport {
        var customerCount = 0
        try ClassTable(connection: work.connection).clear()
        try work.connection.tokenTable.refill { table in
            let index = SearchIndex(work, in: table)
            try eachBatch { customers in
                customerCount += customers.count
                try index.insert(customers.map { ($0, SearchIndex.tokens(of: $0.content, keys: work.keys)) })
            }
        }
        try SearchScheme(connection: work.connection).note()
        var body = RecordWriter()
        body.integer(1, Int64(customerCount))
        try work.record(.searchIndexRebuilt, .archive, body: body)
        return SearchIndexReport(
            customerCount: customerCount, incompleteCount: 0, incompleteNumbers: [], strayCount: 0, wasRebuilt: true)
    }

    /// What the table of own classes holds of customers that were read in the order of entry.
    private func classes(of customers: [Customer]) throws -> [Customer.ID: Set<OwnClass>] {
        guard let first = customers.first, let last = customers.last else { return [:] }
        return try ClassTable(connection: work.connection).classes(from: first.id, through: last.id)
    }

    private func eachBatch(_ body: ([Customer]) throws -> Void) throws {
        var last = Customer.ID(rawValue: 0)
        while true {
            let batch = try Self.batch(after: last, work.keys, on: work.connection)
            guard let end = batch.last else { return }
            try body(batch)
            last = end.id
        }
    }

    /// The next customers behind one, opened.
    static func batch(
        after last: Customer.ID, limit: Int = batchCount, _ keys: ArchiveKeys, on connection: Connection
    ) throws -> [Customer] {
        try connection.rows(
            """
            SELECT \(CustomerColumns.whole)
            FROM customers c
            WHERE c.id > \(last)
            ORDER BY c.id
            LIMIT \(limit)
            """
        ) { row in try KeyedCustomer(&row, keys: keys).customer }
    }
}
